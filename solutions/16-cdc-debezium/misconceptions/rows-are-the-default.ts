import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the log holds rows by default',
    ru: 'журнал и так хранит строки',
  },
  caughtBy: '16.1 a server that logged nothing logs whole rows with GTIDs, and keeps them for a week to a month',
  says: /hold rows and not statements/,
  edits: [
    {
      file: 'mysql.ts',
      find: `    binlog_format: 'ROW',
`,
      replace: '',
    },
  ],
})
