import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a query from another dashboard will do',
    ru: 'подойдёт запрос из чужого дашборда',
  },
  caughtBy: '5.2 each panel shows the real broker and the real lag, and moves with the load',
  says: /a metric that does not exist/,
  cause: 'deadline',
  edits: [
    {
      file: 'dashboard.ts',
      find: `sum(kafka_under_replicated_partitions)`,
      replace: `sum(kafka_server_replicamanager_underreplicatedpartitions)`,
    },
  ],
})
