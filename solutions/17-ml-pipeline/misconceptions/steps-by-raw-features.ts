import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the step is by the feature', ru: 'шаг идёт по самому признаку' },
  caughtBy: '17.2 by hand: the learner after each example is that of scaler, prediction and step, in this order',
  says: /Scaler first/,
  edits: [
    {
      file: 'learner.ts',
      find: `  const z = scaled(taken, features)
  return { ...taken`,
      replace: `  const z = features
  return { ...taken`,
    },
  ],
})
