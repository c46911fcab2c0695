import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'MySQL 8 has its log on',
    ru: 'в MySQL 8 журнал включён',
  },
  caughtBy: '16.1 a server that logged nothing logs whole rows with GTIDs, and keeps them for a week to a month',
  says: /The log has to be on/,
  edits: [
    {
      file: 'mysql.ts',
      find: `    log_bin: 'binlog',
`,
      replace: '',
    },
  ],
})
