import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a table is known by the end of its name',
    ru: 'таблицу узнают по концу имени',
  },
  caughtBy: '16.3 follows the named tables alone, into compacted topics, and keeps the password to itself',
  says: /another table leaves the database/,
  edits: [
    {
      file: 'source.ts',
      find: 'tables.map((table) => exactly(`${database.name}.${table}`))',
      replace: 'tables.map((table) => `${exactly(database.name)}\\\\..*${table}`)',
    },
  ],
})
