import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'more than allowed begins at the limit',
    ru: 'лишнее начинается с самого предела',
  },
  caughtBy: '21.3 takes a request at the edges of the contract for a request',
  says: /the contract allows them/,
  edits: [{ file: 'reading.ts', find: 'value.byteLength > MAX_BYTES', replace: 'value.byteLength >= MAX_BYTES' }],
})
