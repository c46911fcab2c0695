import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an amount is a signed integer',
    ru: 'сумма — целое со знаком',
  },
  caughtBy: '24.1 a transfer and an approval are read from topics and data, with all their digits',
  says: /-\d+/,
  edits: [
    {
      file: 'node.ts',
      find: 'BigInt(quantity).toString()',
      replace: 'BigInt.asIntN(256, BigInt(quantity)).toString()',
    },
  ],
})
