import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the first five bytes make a message Avro',
    ru: 'Avro — это первые пять байтов',
  },
  caughtBy: '7.3 each event is a byte 0, the id in four bytes and Avro, under its user',
  says: /does not find the event there/,
  edits: [
    {
      file: 'producer.ts',
      find: `Buffer.concat([prefix, type.toBuffer(event)])`,
      replace: `Buffer.concat([prefix, Buffer.from(type.toString(event))])`,
    },
  ],
})
