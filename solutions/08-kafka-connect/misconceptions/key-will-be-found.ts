import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'every table has a key',
    ru: 'у каждой таблицы есть ключ',
  },
  caughtBy: '8.2 a table without a primary key, and one that is not there, is named before anything is changed',
  says: /no document can be changed or deleted|without a primary key/,
  edits: [
    {
      file: 'source.ts',
      find: 'tables.filter((table) => !keyed.has(table))',
      replace: `tables.filter((table) => !keyed.has(table) && table === '')`,
    },
  ],
})
