import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a letter is a byte',
    ru: 'буква — это байт',
  },
  caughtBy: '5.4 a full batch does not wait, and what would make it too full goes into the next',
  says: /in bytes and not in letters/,
  edits: [
    {
      file: 'accumulator.ts',
      find: `Buffer.byteLength(key) + Buffer.byteLength(value)`,
      replace: `key.length + value.length`,
    },
  ],
})
