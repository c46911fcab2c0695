import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a number names a block',
    ru: 'номер называет блок',
  },
  caughtBy: '24.1 a block that is replaced while it is read is one of the two, whole',
  says: /beside those of another/,
  edits: [
    {
      file: 'node.ts',
      find: `'eth_getBlockReceipts', [block.hash]`,
      replace: `'eth_getBlockReceipts', [block.number]`,
    },
    {
      file: 'node.ts',
      find: 'receipts.length === block.transactions.length && receipts.every(({ blockHash }) => blockHash === block.hash)',
      replace: `block.number !== '' && receipts.length >= 0`,
    },
    {
      file: 'node.ts',
      find: 'receiptOf.get(one.hash)!',
      replace: 'receiptOf.get(one.hash) ?? receipts[0]!',
    },
  ],
})
