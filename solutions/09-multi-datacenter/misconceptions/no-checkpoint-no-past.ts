import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a group without a checkpoint begins at the end',
    ru: 'группа без checkpoint начинает с конца',
  },
  caughtBy: '9.4 goes on from the latest checkpoint, in the numbers of the backup',
  says: /leaves out what it has not handled/,
  edits: [
    {
      file: 'failover.ts',
      find: 'checkpoints.get(keyOf(topic, partition)) ?? -1n',
      replace: 'checkpoints.get(keyOf(topic, partition)) ?? BigInt(high)',
    },
  ],
})
