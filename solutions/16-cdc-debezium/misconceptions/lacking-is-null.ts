import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is not there is null',
    ru: 'чего нет, то null',
  },
  caughtBy: '16.5 knows rows by their whole key, tables and columns by their names, and thousands of rows',
  says: /be it null in the source or not/,
  edits: [{ file: 'check.ts', find: 'copy[name] === undefined || alike', replace: 'alike' }],
})
