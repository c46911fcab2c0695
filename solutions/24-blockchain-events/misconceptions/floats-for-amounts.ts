import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a sum of numbers is a sum',
    ru: 'сумма чисел — это сумма',
  },
  caughtBy: '24.4 amounts are exact, whatever their size',
  says: /last digits are lost/,
  edits: [
    {
      file: 'totals.ts',
      find: '(BigInt(one) + BigInt(b[name]!)).toString()',
      replace: 'BigInt(Number(one) + Number(b[name])).toString()',
    },
  ],
})
