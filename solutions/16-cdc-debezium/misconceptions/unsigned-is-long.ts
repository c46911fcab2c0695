import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a bigint is a long',
    ru: 'bigint — это long',
  },
  caughtBy: '16.3 no value loses a digit, whatever the time zone of the server, before the log and in it',
  says: /bigint.unsigned.handling.mode/,
  edits: [
    {
      file: 'source.ts',
      find: `    'bigint.unsigned.handling.mode': 'precise',
`,
      replace: '',
    },
  ],
})
