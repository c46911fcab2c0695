import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'only transactions to the contracts matter',
    ru: 'важны только транзакции к контрактам',
  },
  caughtBy: '24.1 a block is read with all its transactions, and with the events of the contracts in question',
  says: /All transactions of the block|transactions of the block are missing/,
  edits: [
    {
      file: 'node.ts',
      find: 'transactions: block.transactions.map((one) =>',
      replace: 'transactions: block.transactions.filter((one) => one.to === null || watched.has(one.to)).map((one) =>',
    },
  ],
})
