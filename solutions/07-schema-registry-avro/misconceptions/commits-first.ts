import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'at most once is once',
    ru: 'at most once — это один раз',
  },
  caughtBy: '7.4 goes on where it was after a clean stop, and has printed what is committed',
  says: /a crash at that moment loses them/,
  edits: [
    {
      file: 'consumer.ts',
      find: `    if (!isRunning() || isStale()) return
    try {`,
      replace: `    if (!isRunning() || isStale()) return
    await payload.uncommittedOffsets()
    resolveOffset(batch.lastOffset())
    await commitOffsetsIfNecessary({
      topics: [{ topic, partitions: [{ partition, offset: String(BigInt(batch.lastOffset()) + 1n) }] }],
    })
    try {`,
    },
  ],
})
