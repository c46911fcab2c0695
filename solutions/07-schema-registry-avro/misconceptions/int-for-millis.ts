import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a number is an int',
    ru: 'число — это int',
  },
  caughtBy: '7.2 the schema has the fields of a user event, with the types and defaults that they need',
  says: /need 64 bits/,
  edits: [
    {
      file: 'schema.ts',
      find: `{ type: 'long', logicalType: 'timestamp-millis' }`,
      replace: `{ type: 'int', logicalType: 'timestamp-millis' }`,
    },
  ],
})
