import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'whoever reads rows reads changes of tables, too',
    ru: 'кто читает строки, читает и изменения таблиц',
  },
  caughtBy: '16.3 follows the named tables alone, into compacted topics, and keeps the password to itself',
  says: /a topic comes that nobody reads/,
  edits: [
    {
      file: 'source.ts',
      find: `    'include.schema.changes': 'false',
`,
      replace: '',
    },
  ],
})
