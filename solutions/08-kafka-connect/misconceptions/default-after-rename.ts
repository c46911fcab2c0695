import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'only the converter knows defaults',
    ru: 'о значениях по умолчанию знает только конвертер',
  },
  caughtBy: '8.4 a value is the row, a key its id, a delete one tombstone, a topic named by prefix and table',
  says: /Null is null/,
  edits: [
    {
      file: 'transforms.ts',
      find: `{ 'replace.null.with.default': 'false' }`,
      replace: '{}',
    },
  ],
})
