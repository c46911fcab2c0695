import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a number with a point is a double',
    ru: 'число с точкой — это double',
  },
  caughtBy: '8.2 numbers are exact, and a long text that did not change is still there',
  says: /decimal.handling.mode/,
  edits: [
    { file: 'source.ts', find: `'decimal.handling.mode': 'string'`, replace: `'decimal.handling.mode': 'double'` },
  ],
})
