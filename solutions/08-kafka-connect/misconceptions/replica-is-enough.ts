import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'replication needs wal_level=replica',
    ru: 'для репликации нужен wal_level=replica',
  },
  caughtBy:
    '8.1 PostgreSQL decodes logically for ten connectors, and keeps no more of its log for a slot than a gigabyte',
  says: /there is nothing to decode/,
  edits: [{ file: 'worker.ts', find: `wal_level: 'logical'`, replace: `wal_level: 'replica'` }],
})
