import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'five attempts are enough for any network',
    ru: 'пяти попыток хватит для любой сети',
  },
  caughtBy: '1.3 goes on trying through an outage of a minute',
  says: /goes on trying for a minute/,
  edits: [
    {
      file: 'producer.ts',
      find: '{ idempotent: true, maxInFlightRequests: 1 }',
      replace: '{ idempotent: true, maxInFlightRequests: 1, retry: { initialRetryTime: 25, retries: 5 } }',
    },
  ],
})
