import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what a library makes of the schema is the schema',
    ru: 'то, что библиотека сделала из схемы, и есть схема',
  },
  caughtBy: '7.3 registers the schema as it is given, once, for the values of the topic',
  says: /without its defaults/,
  edits: [
    {
      file: 'producer.ts',
      find: `schema: JSON.stringify(schema)`,
      replace: `schema: JSON.stringify(avro.Type.forSchema(schema as avro.Schema).schema())`,
    },
  ],
})
