import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the columns that changed are enough',
    ru: 'достаточно изменённых столбцов',
  },
  caughtBy: '16.1 a server that logged nothing logs whole rows with GTIDs, and keeps them for a week to a month',
  says: /all their columns/,
  edits: [
    {
      file: 'mysql.ts',
      find: `    binlog_row_image: 'FULL',
`,
      replace: '',
    },
  ],
})
