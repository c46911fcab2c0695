import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the schema of the message is the schema to read with',
    ru: 'читать надо по схеме сообщения',
  },
  caughtBy: '7.4 sees each message with its own schema, whatever it was written with',
  says: /the reader’s own/,
  edits: [
    {
      file: 'reading.ts',
      find: `      const resolver = reader.createResolver(avro.Type.forSchema(written as avro.Schema))
      return (bytes: Buffer) => reader.fromBuffer(bytes, resolver) as object`,
      replace: `      const writer = avro.Type.forSchema(written as avro.Schema)
      reader.createResolver(writer)
      return (bytes: Buffer) => writer.fromBuffer(bytes) as object`,
    },
  ],
})
