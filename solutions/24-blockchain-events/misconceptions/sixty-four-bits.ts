import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: '64 bits are enough',
    ru: '64 бит достаточно',
  },
  caughtBy: '24.1 a transfer and an approval are read from topics and data, with all their digits',
  says: /up to 256 bits/,
  edits: [
    {
      file: 'node.ts',
      find: 'BigInt(quantity).toString()',
      replace: 'BigInt.asUintN(64, BigInt(quantity)).toString()',
    },
  ],
})
