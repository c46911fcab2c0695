import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the time to print is when nothing changes any more',
    ru: 'печатать пора, когда всё успокоилось',
  },
  caughtBy: '4.4 the terminal prints while counts keep changing',
  says: /waits for a pause/,
  cause: 'deadline',
  edits: [
    {
      file: 'terminal.ts',
      find: '    timer ??= setTimeout(print, PAUSE_MS)',
      replace: `    clearTimeout(timer)
    timer = setTimeout(print, 1_000)`,
    },
  ],
})
