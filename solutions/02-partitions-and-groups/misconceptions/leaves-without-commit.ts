import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a batch is committed when it is done; leaving needs no commit of its own',
    ru: 'коммитим пачку целиком, когда она готова; при уходе отдельный коммит не нужен',
  },
  caughtBy: '2.5 a member that leaves finishes and commits what it has begun',
  says: /seen: 0\n[\s\S]*left without committing/,
  edits: [
    {
      file: 'member.ts',
      find: 'eachBatchAutoResolve: false,',
      replace: 'eachBatchAutoResolve: false,\n      autoCommit: false,',
    },
    {
      file: 'member.ts',
      find: 'resolveOffset, heartbeat, isRunning, isStale }',
      replace: 'resolveOffset, heartbeat, isRunning, isStale, commitOffsetsIfNecessary, uncommittedOffsets }',
    },
    {
      file: 'member.ts',
      find: '          await heartbeat()\n        }',
      replace:
        '          await heartbeat()\n        }\n        if (isRunning()) await commitOffsetsIfNecessary(uncommittedOffsets())',
    },
  ],
})
