import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a window goes from its start to its end',
    ru: 'окно идёт от начала до конца включительно',
  },
  caughtBy: '10.2 a window holds its start, and its end belongs to the next one',
  says: /belongs to the next one/,
  edits: [
    {
      file: 'stats.ts',
      find: 'Math.floor(at / WINDOW_MS) * WINDOW_MS',
      replace: 'Math.floor((at - 1) / WINDOW_MS) * WINDOW_MS',
    },
  ],
})
