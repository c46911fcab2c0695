import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a number is wide enough for wei',
    ru: 'числа хватит для wei',
  },
  caughtBy: '24.1 a transfer and an approval are read from topics and data, with all their digits',
  says: /JavaScript 53/,
  edits: [
    {
      file: 'node.ts',
      find: 'BigInt(quantity).toString()',
      replace: 'BigInt(Number(quantity)).toString()',
    },
  ],
})
