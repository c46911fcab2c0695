import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the sums of squares are the lengths', ru: 'суммы квадратов и есть длины' },
  caughtBy: '23.2 by hand: a similarity is the cosine in whole millionths, and never NaN',
  says: /A root of each sum/,
  edits: [{ file: 'by-hand.ts', find: 'Math.sqrt(a * b)', replace: '(a * b)' }],
})
