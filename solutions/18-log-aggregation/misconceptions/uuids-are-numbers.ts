import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a UUID is made of numbers', ru: 'UUID состоит из чисел' },
  caughtBy: '18.4 by hand: errors that differ in ids, addresses and numbers have one pattern',
  says: /Errors that differ in ids must be one/,
  edits: [{ file: 'patterns.ts', find: "text.replace(UUID, '<uuid>').replace(IP", replace: 'text.replace(IP' }],
})
