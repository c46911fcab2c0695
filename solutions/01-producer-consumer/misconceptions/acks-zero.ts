import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'on a healthy network nobody needs an answer: acks=0 is faster and loses nothing',
    ru: 'в исправной сети ответ не нужен: acks=0 быстрее и ничего не теряет',
  },
  caughtBy: '1.3 send resolves only when the broker has the events on all replicas in sync',
  says: /with 1 or 0 an acknowledged event can vanish/,
  edits: [
    { file: 'producer.ts', find: 'idempotent: true, maxInFlightRequests: 1', replace: 'maxInFlightRequests: 1' },
    { file: 'producer.ts', find: 'acks: -1', replace: 'acks: 0' },
  ],
})
