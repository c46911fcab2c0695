import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a new column is empty in rows of before',
    ru: 'в прежних строках новый столбец пуст',
  },
  caughtBy: '16.4 a new column comes with the next row, and the rows of before get its default',
  says: /nobody has changed since/,
  edits: [
    {
      file: 'replica.ts',
      find: `cell.initial === null ? '' :`,
      replace: `cell.initial === null || name !== '' ? '' :`,
    },
  ],
})
