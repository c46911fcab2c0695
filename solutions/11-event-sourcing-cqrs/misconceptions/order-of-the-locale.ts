import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'names are sorted by localeCompare',
    ru: 'имена сортирует localeCompare',
  },
  caughtBy: '11.2 folds the records of an account into its balance and its entries',
  says: /by code units/,
  edits: [
    {
      file: 'account.ts',
      find: `(a.accountId < b.accountId ? -1 : 1)`,
      replace: `a.accountId.localeCompare(b.accountId)`,
    },
  ],
})
