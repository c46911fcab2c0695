import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'committing by hand is consumer.commitOffsets: that is what it is for',
    ru: 'ручной коммит — это consumer.commitOffsets, для того он и есть',
  },
  caughtBy: '6.5 a stop of the twin repeats nothing and loses nothing',
  says: /consumer\.commitOffsets commits nothing/,
  edits: [
    {
      file: 'at-least-once.ts',
      find: `    await commitOffsetsIfNecessary(offsetsAfter(batch))
`,
      replace: `    const [{ topic, partitions }] = offsetsAfter(batch).topics as [{ topic: string; partitions: { partition: number; offset: string }[] }]
    await consumer.commitOffsets(partitions.map((it) => ({ topic, ...it })))
`,
    },
    {
      file: 'at-least-once.ts',
      find: '{ batch, resolveOffset, heartbeat, commitOffsetsIfNecessary }',
      replace: '{ batch, resolveOffset, heartbeat }',
    },
  ],
})
