import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'UUIDs are written in lower case', ru: 'UUID пишут строчными' },
  caughtBy: '18.4 by hand: errors that differ in ids, addresses and numbers have one pattern',
  says: /Errors that differ in ids must be one/,
  edits: [{ file: 'patterns.ts', find: '(?![\\p{L}\\d_])/giu', replace: '(?![\\p{L}\\d_])/gu' }],
})
