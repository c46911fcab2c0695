import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a row of zeros is a row',
    ru: 'строка нулей — тоже строка',
  },
  caughtBy: '24.4 where nothing is left of a statistic it is removed, and it may come again',
  says: /stay for ever/,
  edits: [
    {
      file: 'totals.ts',
      find: 'return isNothing(next.pending) && isNothing(next.confirmed) ? null : next',
      replace: 'return next',
    },
    {
      file: 'totals.ts',
      find: `const isNothing = (totals: Totals): boolean => Object.values(totals).every((one) => BigInt(one) === 0n)
`,
      replace: '',
    },
  ],
})
