import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a decoder makes something of all bytes',
    ru: 'декодер прочитает любые байты',
  },
  caughtBy: '10.2 what is no reading is reported once and goes nowhere, and all around it is counted',
  says: /dÿ/,
  edits: [
    {
      file: 'reader.ts',
      find: '{ fatal: true, ignoreBOM: true }',
      replace: '{ ignoreBOM: true }',
    },
  ],
})
