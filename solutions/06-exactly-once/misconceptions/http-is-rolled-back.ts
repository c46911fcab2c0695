import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an HTTP call made in an aborted transaction is rolled back with it, so each call may have a key of its own',
    ru: 'HTTP-вызов из отменённой транзакции откатится вместе с ней, поэтому ключ может быть новым при каждом вызове',
  },
  caughtBy: '6.1 the bank counts each payment once, whatever is rolled back',
  says: /No abort takes a call back/,
  edits: [{ file: 'bank.ts', find: "'idempotency-key': keyOf(id)", replace: "'idempotency-key': crypto.randomUUID()" }],
})
