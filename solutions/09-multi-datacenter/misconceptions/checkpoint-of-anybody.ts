import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'checkpoints of a topic are those of its group',
    ru: 'checkpoint топика — это checkpoint его группы',
  },
  caughtBy: '9.4 goes on from the latest checkpoint, in the numbers of the backup',
  says: /those of other groups and topics do not/,
  edits: [{ file: 'failover.ts', find: '    if (checkpoint?.group === groupId)', replace: '    if (checkpoint)' }],
})
