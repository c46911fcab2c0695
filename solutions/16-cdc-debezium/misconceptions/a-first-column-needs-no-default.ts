import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a table that is new has no rows of before',
    ru: 'у новой таблицы нет прежних строк',
  },
  caughtBy: '16.4 a column whose default is known from the first row on has it for rows of before, too',
  says: /that row is another one than in MySQL/,
  edits: [
    { file: 'replica.ts', find: `cell.initial === null ? '' :`, replace: `cell.initial === null || !known ? '' :` },
  ],
})
