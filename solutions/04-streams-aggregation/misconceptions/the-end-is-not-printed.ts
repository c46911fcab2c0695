import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what changed within the pause can be left out',
    ru: 'то, что изменилось за паузу, можно не печатать',
  },
  caughtBy: '4.4 the terminal follows click-counts without a print for each record',
  says: /only when another one comes after it/,
  cause: 'deadline',
  edits: [
    {
      file: 'terminal.ts',
      find: '    timer ??= setTimeout(print, PAUSE_MS)',
      replace: `    if (timer) return
    ctx.print(renderCounts(table?.counts() ?? []))
    timer = setTimeout(() => {
      timer = undefined
    }, PAUSE_MS)`,
    },
    {
      file: 'terminal.ts',
      find: '  const table = await followCounts',
      replace: `  let table: Awaited<ReturnType<typeof followCounts>>
  table = await followCounts`,
    },
  ],
})
