import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the learner before is not needed any more', ru: 'прежняя модель больше не нужна' },
  caughtBy: '17.2 by hand: the learner after each example is that of scaler, prediction and step, in this order',
  says: /begins with what another one has learnt/,
  edits: [
    {
      file: 'learner.ts',
      find: 'const zeros = (): number[] => FEATURES.map(() => 0)',
      replace: `const zeros = (): number[] => FEATURES.map(() => 0)
const noMean = zeros()`,
    },
    { file: 'learner.ts', find: 'mean: zeros(), m2', replace: 'mean: noMean, m2' },
    {
      file: 'learner.ts',
      find: `(features[n]! - mean[n]!))
`,
      replace: `(features[n]! - mean[n]!))
  for (const [n, value] of mean.entries()) learner.mean[n] = value
`,
    },
  ],
})
