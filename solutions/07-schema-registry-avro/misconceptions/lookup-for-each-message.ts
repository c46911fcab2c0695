import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the registry is quick',
    ru: 'реестр быстрый',
  },
  caughtBy: '7.4 asks the registry once for each schema, and for no message',
  says: /good for ever/,
  edits: [
    {
      file: 'schemas.ts',
      find: `      known.set(id, fetching)
`,
      replace: '',
    },
    {
      file: 'reading.ts',
      find: `    decoders.set(id, decoder)
`,
      replace: '',
    },
  ],
})
