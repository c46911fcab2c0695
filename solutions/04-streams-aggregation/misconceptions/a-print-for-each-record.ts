import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the terminal is told of each change',
    ru: 'терминал печатает каждое изменение',
  },
  caughtBy: '4.4 the terminal follows click-counts without a print for each record',
  edits: [
    {
      file: 'terminal.ts',
      find: `    timer ??= setTimeout(() => {
      timer = undefined
      ctx.print(renderCounts(table.counts()))
    }, PAUSE_MS)`,
      replace: '    timer = setTimeout(() => ctx.print(renderCounts(table.counts())), PAUSE_MS)',
    },
  ],
})
