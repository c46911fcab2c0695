import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a rate is a number', ru: 'скорость — это число' },
  caughtBy: '17.2 by hand: the learner after each example is that of scaler, prediction and step, in this order',
  says: /Scaler first/,
  edits: [{ file: 'learner.ts', find: '(RATE / Math.sqrt(1 + before.seen / 100))', replace: 'RATE' }],
})
