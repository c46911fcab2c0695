import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'each table is looked at when it is its turn',
    ru: 'каждую таблицу проверяют, когда до неё дойдёт очередь',
  },
  caughtBy: '8.2 a table without a primary key, and one that is not there, is named before anything is changed',
  says: /a call that is refused has changed a table/,
  edits: [
    {
      file: 'source.ts',
      find: `    if (bad.length > 0)
`,
      replace: `    for (const table of tables.slice(0, 1))
      await client.query(\`alter table public.\${escapeIdentifier(table)} replica identity full\`)
    if (bad.length > 0)
`,
    },
  ],
})
