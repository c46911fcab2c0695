import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the leader has the event, and that is enough',
    ru: 'событие есть у лидера, этого достаточно',
  },
  caughtBy: '1.3 send resolves only when the broker has the events on all replicas in sync',
  says: /with 1 or 0 an acknowledged event can vanish/,
  edits: [
    { file: 'producer.ts', find: 'idempotent: true, maxInFlightRequests: 1', replace: 'maxInFlightRequests: 1' },
    { file: 'producer.ts', find: 'acks: -1', replace: 'acks: 1' },
  ],
})
