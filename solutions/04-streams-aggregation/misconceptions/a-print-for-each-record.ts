import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the terminal is told of each change',
    ru: 'терминал печатает каждое изменение',
  },
  caughtBy: '4.4 the terminal follows click-counts without a print for each record',
  says: /at most five a second/,
  edits: [
    {
      file: 'terminal.ts',
      find: 'timer ??= setTimeout(print, PAUSE_MS)',
      replace: 'timer = setTimeout(print, PAUSE_MS)',
    },
  ],
})
