import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a fee fits a number',
    ru: 'комиссия поместится в число',
  },
  caughtBy: '24.1 a block is read with all its transactions, and with the events of the contracts in question',
  says: /effectiveGasPrice/,
  edits: [
    {
      file: 'node.ts',
      find: '(BigInt(receipt.gasUsed) * BigInt(receipt.effectiveGasPrice)).toString()',
      replace: 'String(Math.round((Number(receipt.gasUsed) * Number(receipt.effectiveGasPrice)) / 1e3) * 1e3)',
    },
  ],
})
