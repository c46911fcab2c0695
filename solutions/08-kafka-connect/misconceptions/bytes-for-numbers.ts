import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'numbers are numbers',
    ru: 'числа — это числа',
  },
  caughtBy: '8.2 numbers are exact, and a long text that did not change is still there',
  says: /decimal.handling.mode/,
  edits: [
    {
      file: 'source.ts',
      find: `    'decimal.handling.mode': 'string',
`,
      replace: '',
    },
  ],
})
