import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the mean of squares minus the square of the mean', ru: 'среднее квадратов минус квадрат среднего' },
  caughtBy: '17.2 by hand: a feature that never changes, or hardly, makes no NaN and loses no digits',
  says: /digits are gone/,
  edits: [
    {
      file: 'learner.ts',
      find: 'const m2 = learner.m2.map((old, n) => old + (features[n]! - learner.mean[n]!) * (features[n]! - mean[n]!))',
      replace: `const m2 = learner.m2.map((old, n) => {
    const squares = old + learner.seen * learner.mean[n]! ** 2 + features[n]! ** 2
    return Math.max(0, squares - seen * mean[n]! ** 2)
  })`,
    },
  ],
})
