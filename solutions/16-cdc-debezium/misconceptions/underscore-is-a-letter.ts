import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a name in GRANT is a name',
    ru: 'имя в GRANT — это имя',
  },
  caughtBy: '16.1 the account may read its database, follow the log and lock for a snapshot, and nothing else',
  says: /the _ stands for any character/,
  edits: [{ file: 'mysql.ts', find: `database.replaceAll('_', '\\\\_')`, replace: 'database' }],
})
