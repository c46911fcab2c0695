import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a decimal is a double',
    ru: 'decimal — это double',
  },
  caughtBy: '16.3 no value loses a digit, whatever the time zone of the server, before the log and in it',
  says: /decimal.handling.mode/,
  edits: [
    {
      file: 'source.ts',
      find: `    'bigint.unsigned.handling.mode': 'precise',`,
      replace: `    'bigint.unsigned.handling.mode': 'precise',
    'decimal.handling.mode': 'double',`,
    },
  ],
})
