import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'p50 is what half of them exceed',
    ru: 'p50 — это то, что превышает половина',
  },
  caughtBy: '5.3 a percentile is one of the samples: of none there is none, and of one it is that',
  says: /the smallest that so many percent do not exceed/,
  edits: [{ file: 'histogram.ts', find: `100 * seen >= percent * total`, replace: `100 * seen > percent * total` }],
})
