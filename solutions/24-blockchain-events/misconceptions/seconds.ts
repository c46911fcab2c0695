import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the chain counts milliseconds',
    ru: 'время в сети — в миллисекундах',
  },
  caughtBy: '24.1 a block is read with all its transactions, and with the events of the contracts in question',
  says: /"?at"?/,
  edits: [
    {
      file: 'node.ts',
      find: 'Number(block.timestamp) * 1_000',
      replace: 'Number(block.timestamp)',
    },
  ],
})
