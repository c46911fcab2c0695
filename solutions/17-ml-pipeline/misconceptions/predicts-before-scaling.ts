import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the example is told before it is known', ru: 'пример сначала предсказывают' },
  caughtBy: '17.2 by hand: the learner after each example is that of scaler, prediction and step, in this order',
  says: /Scaler first/,
  edits: [{ file: 'learner.ts', find: 'predict(taken, features))', replace: 'predict(before, features))' }],
})
