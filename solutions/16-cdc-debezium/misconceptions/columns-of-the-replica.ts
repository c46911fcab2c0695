import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'columns are those of both',
    ru: 'столбцы — те, что есть у обеих',
  },
  caughtBy: '16.5 knows rows by their whole key, tables and columns by their names, and thousands of rows',
  says: /one of their columns is lacking/,
  edits: [
    { file: 'check.ts', find: 'copy[name] === undefined || alike', replace: 'copy[name] !== undefined && alike' },
  ],
})
