import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a key is a column',
    ru: 'ключ — это столбец',
  },
  caughtBy: '16.4 rows come, change and go, under keys of one column and of several, in tables that it makes',
  says: /two rows are taken for one/,
  edits: [
    {
      file: 'replica.ts',
      find: `    const columns = Object.keys(key)
`,
      replace: `    const columns = Object.keys(key).slice(0, 1)
`,
    },
    {
      file: 'replica.ts',
      find: `Object.keys(key).map(escapeIdentifier)
`,
      replace: `Object.keys(key).slice(0, 1).map(escapeIdentifier)
`,
    },
    {
      file: 'replica.ts',
      find: 'on conflict (${Object.keys(key).map(escapeIdentifier)})',
      replace: 'on conflict (${Object.keys(key).slice(0, 1).map(escapeIdentifier)})',
    },
  ],
})
