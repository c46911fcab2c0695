import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'windows that advance each minute are more exact than windows that stand side by side',
    ru: 'окна с шагом в минуту точнее, чем окна встык',
  },
  caughtBy: '4.2 the end of a window is the start of the next, and each click is in one window',
  says: /the windows overlap/,
  edits: [
    {
      file: 'topology.ts',
      find: '.windowedBy(TimeWindows.ofSizeAndGrace(WINDOW_MS, graceMs))',
      replace: '.windowedBy(TimeWindows.ofSizeAndGrace(WINDOW_MS, graceMs).advanceBy(60_000))',
    },
  ],
})
