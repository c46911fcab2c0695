import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what continues an event begins with a space', ru: 'продолжение события начинается с пробела' },
  caughtBy: '18.1 a stack trace is one record with the line that it belongs to, as long as it may be',
  says: /an event is not whole/,
  edits: [
    {
      file: 'shipper.ts',
      find: "pattern: '^\\\\d{4}-\\\\d{2}-\\\\d{2}T',\n  negate: true",
      replace: "pattern: '^[[:space:]]',\n  negate: false",
    },
  ],
})
