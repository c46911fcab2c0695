import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'acks=all means once', ru: 'acks=all означает «ровно один раз»' },
  caughtBy: '6.2 writes each payment once, however many answers are lost',
  says: /client must be idempotent/,
  edits: [{ file: 'source.ts', find: 'idempotent: true, maxInFlightRequests: 1', replace: 'maxInFlightRequests: 1' }],
})
