import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'after the last record comes the next one', ru: 'после последней записи идёт следующая' },
  caughtBy: '22.3 tells of a topic that is not tiered, and one that was never written to',
  says: /after the batch, not after the last/,
  edits: [
    {
      file: 'reader.ts',
      find: '    const after = last ? last.firstOffset + BigInt(last.lastOffsetDelta) + 1n : offset\n',
      replace: '    const after = last ? (records.at(-1)?.offset ?? offset - 1n) + 1n : offset\n',
    },
  ],
})
