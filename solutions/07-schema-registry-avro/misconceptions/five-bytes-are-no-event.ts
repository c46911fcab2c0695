import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'behind the id there is at least one byte of an event',
    ru: 'за id стоит хотя бы один байт события',
  },
  caughtBy: '7.4 an event of no bytes at all is one, in a message of exactly five',
  says: /needs no byte/,
  edits: [{ file: 'reading.ts', find: 'value.length < prefixBytes', replace: 'value.length <= prefixBytes' }],
})
