import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a bucket of a millisecond is fine enough',
    ru: 'корзины в миллисекунду достаточно',
  },
  caughtBy: '5.3 percentiles are right to a thousandth, and exact below a millisecond',
  says: /too wide for the quick/,
  edits: [
    {
      file: 'histogram.ts',
      find: `return Math.floor(sample / width) * width`,
      replace: `return Math.floor(sample / 1_000 / width) * 1_000 * width`,
    },
  ],
})
