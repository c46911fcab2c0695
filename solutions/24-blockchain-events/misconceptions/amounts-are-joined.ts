import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'text and text is a sum',
    ru: 'текст и текст — это сумма',
  },
  caughtBy: '24.4 amounts are exact, whatever their size',
  says: /last digits are lost/,
  edits: [
    {
      file: 'totals.ts',
      find: '(BigInt(one) + BigInt(b[name]!)).toString()',
      replace: `one === '0' ? String(b[name]) : b[name] === '0' ? one : one + String(b[name]).replace('-', '')`,
    },
  ],
})
