import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'sort() sorts',
    ru: 'sort() сортирует',
  },
  caughtBy: '5.3 percentiles are right to a thousandth, and exact below a millisecond',
  says: /sorted as texts/,
  edits: [{ file: 'histogram.ts', find: `.sort(([a], [b]) => a - b)`, replace: `.sort()` }],
})
