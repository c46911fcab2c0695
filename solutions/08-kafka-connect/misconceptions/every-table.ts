import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'whoever reads a database reads its tables',
    ru: 'кто читает базу, читает все её таблицы',
  },
  caughtBy:
    '8.2 follows the named tables alone, by the slot and the publication asked for, and keeps the password to itself',
  says: /another table leaves the database/,
  edits: [
    {
      file: 'source.ts',
      find: `    'table.include.list': tables.map((table) => \`public\\\\.\${table}\`).join(','),
`,
      replace: `    'schema.include.list': 'public',
    'tables.wanted': tables.join(','),
`,
    },
  ],
})
