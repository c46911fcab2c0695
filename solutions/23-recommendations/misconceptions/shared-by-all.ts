import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'shared over all together is the same as the cosine', ru: 'доля общего от всего — то же, что косинус' },
  caughtBy: '23.2 by hand: a similarity is the cosine in whole millionths, and never NaN',
  says: /gives other numbers/,
  edits: [{ file: 'by-hand.ts', find: 'Math.sqrt(a * b)', replace: '(a + b - dot)' }],
})
