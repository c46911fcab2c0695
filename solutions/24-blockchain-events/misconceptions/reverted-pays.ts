import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a transaction pays its value',
    ru: 'транзакция платит свою сумму',
  },
  caughtBy: '24.4 a transaction counts for its sender; one that failed pays its fee and nothing else',
  says: /stays where it was/,
  edits: [
    {
      file: 'totals.ts',
      find: `paid: succeeded ? value : '0'`,
      replace: 'paid: value',
    },
  ],
})
