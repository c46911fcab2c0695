import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a record is found by the id of its payment, so that is its key',
    ru: 'запись ищут по id платежа, значит, он и ключ',
  },
  caughtBy: '6.2 writes each payment once, however many answers are lost',
  says: /The key is the account/,
  edits: [
    {
      file: 'source.ts',
      find: 'key: value.account',
      replace: 'key: value.id',
    },
  ],
})
