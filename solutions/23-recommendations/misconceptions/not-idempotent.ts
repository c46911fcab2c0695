import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'acks=all is enough', ru: 'acks=all достаточно' },
  caughtBy: '23.1 an event is in the topic once although the answer to its request was lost',
  says: /only an idempotent producer/,
  edits: [
    {
      file: 'collector.ts',
      find: '{ idempotent: true, maxInFlightRequests: 1 }',
      replace: '{ maxInFlightRequests: 1 }',
    },
  ],
})
