import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a number a cluster is an average',
    ru: 'одно число на кластер — это среднее',
  },
  caughtBy: '5.2 each panel is right with two brokers, and while one of them starts again',
  says: /all brokers together are the sum/,
  edits: [
    {
      file: 'dashboard.ts',
      find: `sum(kafka_under_replicated_partitions)`,
      replace: `avg(kafka_under_replicated_partitions)`,
    },
  ],
})
