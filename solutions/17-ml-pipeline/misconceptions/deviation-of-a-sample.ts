import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a variance is divided by n - 1', ru: 'дисперсию делят на n - 1' },
  caughtBy: '17.2 by hand: the learner after each example is that of scaler, prediction and step, in this order',
  says: /Scaler first/,
  edits: [{ file: 'learner.ts', find: 'm2[n]! / Math.max(1, seen)', replace: 'm2[n]! / Math.max(1, seen - 1)' }],
})
