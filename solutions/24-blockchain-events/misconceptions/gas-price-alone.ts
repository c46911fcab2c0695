import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the fee is the gas that was used',
    ru: 'комиссия — это потраченный газ',
  },
  caughtBy: '24.1 a block is read with all its transactions, and with the events of the contracts in question',
  says: /effectiveGasPrice/,
  edits: [
    {
      file: 'node.ts',
      find: '(BigInt(receipt.gasUsed) * BigInt(receipt.effectiveGasPrice)).toString()',
      replace: 'BigInt(receipt.gasUsed).toString()',
    },
  ],
})
