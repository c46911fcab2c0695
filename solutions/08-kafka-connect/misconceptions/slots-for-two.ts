import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a slot or two will do',
    ru: 'хватит и пары слотов',
  },
  caughtBy:
    '8.1 PostgreSQL decodes logically for ten connectors, and keeps no more of its log for a slot than a gigabyte',
  says: /find no slot/,
  edits: [{ file: 'worker.ts', find: `max_replication_slots: '10'`, replace: `max_replication_slots: '2'` }],
})
