import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the length of a text is its size',
    ru: 'длина текста — это его размер',
  },
  caughtBy: '10.2 what is no reading is reported once and goes nowhere, and all around it is counted',
  says: /1025 bytes in \d+ letters/,
  edits: [
    {
      file: 'reader.ts',
      find: 'value.length > MAX_BYTES)',
      replace: 'utf8.decode(value).length > MAX_BYTES)',
    },
  ],
})
