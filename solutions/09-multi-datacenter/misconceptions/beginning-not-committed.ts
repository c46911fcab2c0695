import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the beginning needs no commit',
    ru: 'начало не нужно коммитить',
  },
  caughtBy: '9.4 goes on from the latest checkpoint, in the numbers of the backup',
  says: /starts from what is committed/,
  edits: [
    {
      file: 'failover.ts',
      find: `    await commit(ctx, backup, groupId, partitions)
`,
      replace: `    const known = partitions.filter((one) => checkpoints.has(keyOf(copyOf(ctx, one.topic), one.partition)))
    await commit(ctx, backup, groupId, known)
`,
    },
  ],
})
