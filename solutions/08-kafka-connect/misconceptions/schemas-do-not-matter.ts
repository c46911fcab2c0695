import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a table has one name',
    ru: 'у таблицы одно имя',
  },
  caughtBy: '8.2 a table without a primary key, and one that is not there, is named before anything is changed',
  says: /no document can be changed or deleted|without a primary key/,
  edits: [
    {
      file: 'source.ts',
      find: "table_schema = 'public' and constraint_type",
      replace: 'constraint_type',
    },
  ],
})
