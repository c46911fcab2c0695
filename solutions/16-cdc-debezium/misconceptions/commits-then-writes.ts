import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what was received is committed',
    ru: 'что получено, то и коммитят',
  },
  caughtBy: '16.4 nothing is committed before it is written: who dies in between loses nothing',
  says: /loses what is not written/,
  edits: [
    {
      file: 'replicator.ts',
      find: '  const refused = await written(',
      replace: `  resolveOffset(batch.lastOffset())
  await commitOffsetsIfNecessary(uncommittedOffsets())
  const refused = await written(`,
    },
    {
      file: 'replicator.ts',
      find: `reject(offsets.get(change)!, reason)
  resolveOffset(batch.lastOffset())
  await commitOffsetsIfNecessary(uncommittedOffsets())
`,
      replace: `reject(offsets.get(change)!, reason)
`,
    },
  ],
})
