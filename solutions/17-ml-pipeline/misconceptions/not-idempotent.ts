import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a client repeats only what was lost', ru: 'клиент повторяет только потерянное' },
  caughtBy:
    '17.1 calls that overlap stay in order, each example once although an answer was lost, and stop waits for all',
  says: /stands there twice/,
  edits: [{ file: 'sender.ts', find: 'idempotent: true, maxInFlightRequests: 1', replace: 'maxInFlightRequests: 1' }],
})
