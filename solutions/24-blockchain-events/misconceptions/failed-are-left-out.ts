import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a failed transaction is not there',
    ru: 'неудачной транзакции нет',
  },
  caughtBy: '24.1 a block is read with all its transactions, and with the events of the contracts in question',
  says: /reverted ones too/,
  edits: [
    {
      file: 'node.ts',
      find: 'block.transactions.map((one) =>',
      replace: `block.transactions.filter((one) => receiptOf.get(one.hash)?.status === '0x1').map((one) =>`,
    },
  ],
})
