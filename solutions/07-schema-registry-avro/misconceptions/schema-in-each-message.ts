import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a message carries its schema, as an Avro file does',
    ru: 'сообщение несёт свою схему, как файл Avro',
  },
  caughtBy: '7.3 each event is a byte 0, the id in four bytes and Avro, under its user',
  says: /a schema of its own in each message/,
  edits: [
    {
      file: 'producer.ts',
      find: `Buffer.concat([prefix, type.toBuffer(event)])`,
      replace: `Buffer.concat([Buffer.from(JSON.stringify(schema)), type.toBuffer(event)])`,
    },
    {
      file: 'producer.ts',
      find: `  const prefix = prefixOf(id)
`,
      replace: `  prefixOf(id)
`,
    },
  ],
})
