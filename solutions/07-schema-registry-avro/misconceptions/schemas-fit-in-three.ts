import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a handful of schemas is enough to remember',
    ru: 'помнить достаточно последнюю схему',
  },
  caughtBy: '7.4 asks the registry once for each schema, and for no message',
  says: /good for ever/,
  edits: [
    {
      file: 'schemas.ts',
      find: `      known.set(id, fetching)
`,
      replace: `      known.clear()
      known.set(id, fetching)
`,
    },
    {
      file: 'reading.ts',
      find: `    decoders.set(id, decoder)
`,
      replace: '',
    },
  ],
})
