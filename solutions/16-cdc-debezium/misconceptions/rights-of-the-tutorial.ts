import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'SELECT on everything, as the tutorial has it',
    ru: 'SELECT на всё, как в учебнике',
  },
  caughtBy: '16.1 the account may read its database, follow the log and lock for a snapshot, and nothing else',
  says: /may do more than the connector needs/,
  edits: [{ file: 'mysql.ts', find: 'grant reload, replication', replace: 'grant select, reload, replication' }],
})
