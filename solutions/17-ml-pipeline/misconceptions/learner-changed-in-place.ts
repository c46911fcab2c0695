import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: `the learner before is not needed any more`, ru: `прежняя модель больше не нужна` },
  caughtBy: `17.2 by hand: the learner after each example is that of scaler, prediction and step, in this order`,
  says: /begins with what another one has learnt/,
  edits: [
    {
      file: 'learner.ts',
      find: `const zeros = (): number[] => FEATURES.map(() => 0)`,
      replace: `const zero = FEATURES.map(() => 0)
const zeros = (): number[] => zero`,
    },
    {
      file: 'learner.ts',
      find: `  const mean = learner.mean.map((old, n) => old + (features[n]! - old) / seen)
  const m2 = learner.m2.map((old, n) => old + (features[n]! - learner.mean[n]!) * (features[n]! - mean[n]!))
`,
      replace: `  const mean = learner.mean.map((old, n) => old + (features[n]! - old) / seen)
  const m2 = learner.m2.map((old, n) => old + (features[n]! - learner.mean[n]!) * (features[n]! - mean[n]!))
  for (const [n, value] of mean.entries()) learner.mean[n] = value
`,
    },
  ],
})
