import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the events of a transaction are those of the contract it calls',
    ru: 'события транзакции — события вызванного контракта',
  },
  caughtBy: '24.1 a block is read with all its transactions, and with the events of the contracts in question',
  says: /whoever was called/,
  edits: [
    {
      file: 'node.ts',
      find: 'const logs = receipts.flatMap((receipt) => receipt.logs)',
      replace: `const called = new Map(block.transactions.map((one) => [one.hash, one.to]))
  const logs = receipts.flatMap((receipt) =>
    receipt.logs.filter(({ address }) => called.get(receipt.transactionHash) === null || called.get(receipt.transactionHash) === address),
  )`,
    },
  ],
})
