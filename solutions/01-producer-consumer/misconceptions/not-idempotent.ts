import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'acks=all means that each event is there exactly once',
    ru: 'acks=all значит, что каждое событие записано ровно один раз',
  },
  caughtBy: '1.3 an event is in the topic once although the answer to its request was lost',
  says: /not expected \(1\)[\s\S]*only an idempotent producer/,
  edits: [{ file: 'producer.ts', find: 'idempotent: true, maxInFlightRequests: 1', replace: 'maxInFlightRequests: 1' }],
})
