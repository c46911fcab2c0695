import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'who only reads needs no transactions', ru: 'тому, кто только читает, транзакции не нужны' },
  caughtBy: '23.4 reads committed records alone, and asks the broker nothing for an answer',
  says: /has taken back is read too/,
  edits: [{ file: 'state.ts', find: "'exactly_once_v2'", replace: "'at_least_once'" }],
})
