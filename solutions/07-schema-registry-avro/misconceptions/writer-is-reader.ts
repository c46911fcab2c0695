import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'everybody writes with the schema that I have',
    ru: 'все пишут по той же схеме, что у меня',
  },
  caughtBy: '7.4 sees each message with its own schema, whatever it was written with',
  says: /the reader’s own/,
  edits: [
    {
      file: 'reading.ts',
      find: `      const resolver = reader.createResolver(avro.Type.forSchema(written as avro.Schema))
      return (bytes: Buffer) => reader.fromBuffer(bytes, resolver) as object`,
      replace: `      reader.createResolver(avro.Type.forSchema(written as avro.Schema))
      return (bytes: Buffer) => reader.fromBuffer(bytes) as object`,
    },
  ],
})
