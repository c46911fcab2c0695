import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a slot keeps what its reader has not fetched, however much that is',
    ru: 'слот хранит всё, чего читатель не забрал, сколько бы это ни было',
  },
  caughtBy:
    '8.1 PostgreSQL decodes logically for ten connectors, and keeps no more of its log for a slot than a gigabyte',
  says: /it fills the disk/,
  edits: [
    {
      file: 'worker.ts',
      find: `    max_slot_wal_keep_size: '1GB',
`,
      replace: '',
    },
  ],
})
