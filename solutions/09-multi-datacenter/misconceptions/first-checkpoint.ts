import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a group has one checkpoint for each partition',
    ru: 'у группы один checkpoint на партицию',
  },
  caughtBy: '9.4 goes on from the latest checkpoint, in the numbers of the backup',
  says: /The last record for a group and a partition counts/,
  edits: [
    {
      file: 'failover.ts',
      find: '    if (checkpoint?.group === groupId)',
      replace: '    if (checkpoint?.group === groupId && !found.has(keyOf(checkpoint.topic, checkpoint.partition)))',
    },
  ],
})
