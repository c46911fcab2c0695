import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who writes a version will know what he does',
    ru: 'раз пишут версию, значит знают зачем',
  },
  caughtBy: '10.2 what is no reading is reported once and goes nowhere, and all around it is counted',
  says: /Each record that is no reading/,
  edits: [
    {
      file: 'reader.ts',
      find: "readingSchema.parse(JSON.parse(textOf('value', value)))",
      replace: "readingSchema.parse({ ...JSON.parse(textOf('value', value)), version: undefined })",
    },
  ],
})
