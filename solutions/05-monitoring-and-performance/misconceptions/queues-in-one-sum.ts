import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the cluster has one queue',
    ru: 'очередь у кластера одна',
  },
  caughtBy: '5.2 each panel is right with two brokers, and while one of them starts again',
  says: /the one that is full does not show/,
  edits: [{ file: 'dashboard.ts', find: `'kafka_request_queue_size'`, replace: `'sum(kafka_request_queue_size)'` }],
})
