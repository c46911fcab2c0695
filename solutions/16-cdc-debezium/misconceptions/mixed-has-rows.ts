import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'MIXED logs rows where it matters',
    ru: 'MIXED пишет строки там, где нужно',
  },
  caughtBy: '16.1 the check names each variable by itself, and knows the limits',
  says: /binlog_format = MIXED is trusted/,
  edits: [
    {
      file: 'mysql.ts',
      find: `binlog_format: (value) => value === 'ROW'`,
      replace: `binlog_format: (value) => value !== 'STATEMENT'`,
    },
  ],
})
