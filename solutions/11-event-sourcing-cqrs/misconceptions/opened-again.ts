import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'whoever opens an account twice gets a new one',
    ru: 'кто открывает счёт дважды, получает новый',
  },
  caughtBy: '11.1 allows what the rules allow, to the last cent',
  says: /opened once/,
  edits: [
    {
      file: 'account.ts',
      find: `return account ? 'account-exists' : undefined`,
      replace: `return account && account.cents > 0 ? 'account-exists' : undefined`,
    },
  ],
})
