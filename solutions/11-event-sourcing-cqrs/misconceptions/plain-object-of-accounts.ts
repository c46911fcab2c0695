import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an object is a map',
    ru: 'объект — это и есть map',
  },
  caughtBy: '11.2 folds the records of an account into its balance and its entries',
  says: /plain object in place of a Map/,
  edits: [
    {
      file: 'account.ts',
      find: `    const account = this.#accounts.get(accountId) ?? null
    const seq`,
      replace: `    const known = Object.fromEntries(this.#accounts)
    const account = known[accountId] ?? null
    const seq`,
    },
  ],
})
