import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a producer that tries again is safe enough',
    ru: 'продюсер, который повторяет попытку, и так надёжен',
  },
  caughtBy: '21.1 writes a request once and in its turn although the answer of the broker is lost',
  says: /without idempotent: true/,
  edits: [{ file: 'requests.ts', find: 'idempotent: true', replace: 'idempotent: false' }],
})
