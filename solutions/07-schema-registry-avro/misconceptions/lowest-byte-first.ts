import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'four bytes are four bytes',
    ru: 'четыре байта — они и есть четыре байта',
  },
  caughtBy: '7.3 an id may need all of its four bytes, and a call may have a thousand events',
  says: /the highest first/,
  edits: [{ file: 'producer.ts', find: `prefix.writeInt32BE(id, 1)`, replace: `prefix.writeInt32LE(id, 1)` }],
})
