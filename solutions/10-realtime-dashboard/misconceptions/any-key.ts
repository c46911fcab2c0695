import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the key is for the partitioner alone',
    ru: 'ключ нужен только партиционеру',
  },
  caughtBy: '10.2 what is no reading is reported once and goes nowhere, and all around it is counted',
  says: /Each record that is no reading/,
  edits: [
    {
      file: 'reader.ts',
      find: "deviceSchema.parse(textOf('key', record.key))",
      replace: "textOf('key', record.key)",
    },
    {
      file: 'reader.ts',
      find: 'AHEAD_MS, deviceSchema, MAX_BYTES',
      replace: 'AHEAD_MS, MAX_BYTES',
    },
  ],
})
