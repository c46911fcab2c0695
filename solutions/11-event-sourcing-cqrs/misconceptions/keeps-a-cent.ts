import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an account must not become empty',
    ru: 'счёт не должен опустеть',
  },
  caughtBy: '11.1 allows what the rules allow, to the last cent',
  says: /exactly 0/,
  edits: [
    {
      file: 'account.ts',
      find: `event.cents > account.cents ?`,
      replace: `event.cents >= account.cents ?`,
    },
  ],
})
