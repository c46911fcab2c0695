import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the committed offset is that of the last record that was handled',
    ru: 'коммитить нужно смещение последней обработанной записи',
  },
  caughtBy: '6.3 commits offsets in the transaction, and nowhere else',
  says: /the last one plus 1/,
  cause: 'deadline',
  edits: [{ file: 'batch.ts', find: 'String(BigInt(batch.lastOffset()) + 1n)', replace: 'batch.lastOffset()' }],
})
