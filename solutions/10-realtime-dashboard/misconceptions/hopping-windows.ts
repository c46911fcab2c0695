import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a window each five seconds makes the line smoother',
    ru: 'окно каждые пять секунд — линия плавнее',
  },
  caughtBy: '10.2 each reading writes its window of its device and its metric, and no other',
  says: /One record for each reading/,
  edits: [
    {
      file: 'topology.ts',
      find: 'TimeWindows.ofSizeAndGrace(WINDOW_MS, graceMs)',
      replace: 'TimeWindows.ofSizeAndGrace(WINDOW_MS, graceMs).advanceBy(WINDOW_MS / 2)',
    },
  ],
})
