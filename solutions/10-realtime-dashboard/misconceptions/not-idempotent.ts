import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'kafkajs repeats a request that got no answer: that is enough',
    ru: 'kafkajs повторит запрос без ответа, этого достаточно',
  },
  caughtBy: '10.1 a reading is in the topic once although the answer to its request was lost',
  says: /idempotent: true/,
  edits: [
    {
      file: 'simulator.ts',
      find: '{ idempotent: true, maxInFlightRequests: 1 }',
      replace: '{ maxInFlightRequests: 1 }',
    },
  ],
})
