import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'on a healthy network nobody needs an answer: acks=0 is faster and loses nothing',
    ru: 'в исправной сети ответ не нужен: acks=0 быстрее и ничего не теряет',
  },
  caughtBy: '1.3 nothing is lost or doubled when the broker restarts between events 40 and 60',
  says: /exactly once[\s\S]*missing \(/,
  edits: [
    { file: 'producer.ts', find: 'idempotent: true, maxInFlightRequests: 1', replace: 'maxInFlightRequests: 1' },
    { file: 'producer.ts', find: 'acks: -1', replace: 'acks: 0' },
  ],
})
