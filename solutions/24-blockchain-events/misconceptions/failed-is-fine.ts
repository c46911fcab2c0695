import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what stands in a block has succeeded',
    ru: 'что стоит в блоке, то удалось',
  },
  caughtBy: '24.1 a block is read with all its transactions, and with the events of the contracts in question',
  says: /succeeded/,
  edits: [
    {
      file: 'node.ts',
      find: 'succeeded: BigInt(receipt.status) === 1n',
      replace: 'succeeded: receipt.blockHash === block.hash',
    },
  ],
})
