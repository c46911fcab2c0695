import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'whoever reads it knows that the number is a time',
    ru: 'читатель и так знает, что это время',
  },
  caughtBy: '7.2 the schema has the fields of a user event, with the types and defaults that they need',
  says: /A number of milliseconds and an amount need 64 bits/,
  edits: [{ file: 'schema.ts', find: `{ type: 'long', logicalType: 'timestamp-millis' }`, replace: `'long'` }],
})
