import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the key is the id of the payment, so the id goes into the header',
    ru: 'ключ — это id платежа, значит, id и пишем в заголовок',
  },
  caughtBy: '6.1 each payment has a key of its own at the bank, whatever its id, in any process',
  says: /letters above U\+00FF/,
  cause: 'deadline',
  edits: [
    {
      file: 'bank.ts',
      find: "'idempotency-key': keyOf(id)",
      replace: "'idempotency-key': id",
    },
  ],
})
