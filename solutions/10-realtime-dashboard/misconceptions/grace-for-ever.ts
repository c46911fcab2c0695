import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a late reading is still a reading',
    ru: 'опоздавшее показание — всё равно показание',
  },
  caughtBy: '10.2 a reading beyond grace is in no window, whichever device moved stream time',
  says: /end > stream time - grace/,
  edits: [
    {
      file: 'topology.ts',
      find: 'TimeWindows.ofSizeAndGrace(WINDOW_MS, graceMs)',
      replace: 'TimeWindows.ofSizeAndGrace(WINDOW_MS, graceMs + 86_400_000)',
    },
  ],
})
