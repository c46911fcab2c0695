import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'columns are called as in the database',
    ru: 'столбцы называются как в базе',
  },
  caughtBy: '8.5 finds what is missing, what is too much and what differs, in both tables',
  says: /\+\s+["']1["']/,
  edits: [{ file: 'check.ts', find: 'renamed[name] ?? name', replace: `renamed[''] ?? name` }],
})
