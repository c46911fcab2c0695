import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a saved account is its balance',
    ru: 'сохранённый счёт — это его баланс',
  },
  caughtBy: '11.5 after a clean stop it needs only what came since',
  says: /not what is shown/,
  edits: [
    {
      file: 'queries.ts',
      find: `    await save(dir, { next, accounts: ledger.list() })`,
      replace: `    await save(dir, { next, accounts: ledger.list().map((account) => ({ ...account, entries: [] })) })`,
    },
  ],
})
