import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a batch that was fetched may be committed: we are going to handle it',
    ru: 'полученную пачку можно коммитить сразу: мы же её обработаем',
  },
  caughtBy: '2.5 the partitions of a killed member go to the others, and nothing is lost',
  says: /not expected \(30\)[\s\S]*committed before it was handled/,
  edits: [
    {
      file: 'member.ts',
      find: 'resolveOffset, heartbeat, isRunning, isStale }',
      replace: 'resolveOffset, heartbeat, isRunning, isStale, commitOffsetsIfNecessary, uncommittedOffsets }',
    },
    {
      file: 'member.ts',
      find: '        for (const message of batch.messages) {\n',
      replace:
        '        resolveOffset(batch.lastOffset())\n        await commitOffsetsIfNecessary(uncommittedOffsets())\n        for (const message of batch.messages) {\n',
    },
    {
      file: 'member.ts',
      find: '          resolveOffset(message.offset)\n',
      replace: '',
    },
  ],
})
