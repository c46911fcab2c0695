import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an insert is an insert',
    ru: 'вставка — это вставка',
  },
  caughtBy: '16.4 what comes again does no harm: records read from the beginning once more',
  says: /what comes again was taken for bad/,
  edits: [
    {
      file: 'replica.ts',
      find: `
      on conflict (\${Object.keys(key).map(escapeIdentifier)}) do \${update.length > 0 ? \`update set \${update}\` : 'nothing'}\`,
`,
      replace: `\`,
`,
    },
    {
      file: 'replica.ts',
      find: `  const others = names.filter((name) => !Object.hasOwn(key, name)).map(escapeIdentifier)
  const update = others.map((name) => \`\${name} = excluded.\${name}\`)
`,
      replace: '',
    },
    {
      file: 'replica.ts',
      find: 'function upsert(table: string, key: Row, row: Row)',
      replace: 'function upsert(table: string, row: Row)',
    },
    { file: 'replica.ts', find: 'upsert(table, key, row)', replace: 'upsert(table, row)' },
  ],
})
