import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the sum of nothing is 0',
    ru: 'сумма пустого — 0',
  },
  caughtBy: '10.2 what is merged is what would come out of all values one by one',
  says: /No value, no statistics/,
  edits: [
    {
      file: 'stats.ts',
      find: 'parts.length === 0 ? null :',
      replace: 'parts.length === 0 ? { count: 0, sum: 0, min: 0, max: 0, mean: 0 } :',
    },
  ],
})
