import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a list shows what there is',
    ru: 'список показывает всё, что есть',
  },
  caughtBy: '11.4 shows the accounts, their balances and their histories, on this machine alone',
  says: /does not have the form/,
  edits: [
    {
      file: 'queries.ts',
      find: `ledger.list().map(summaryOf) }`,
      replace: `ledger.list() }`,
    },
  ],
})
