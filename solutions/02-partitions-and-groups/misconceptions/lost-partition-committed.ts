import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'offsets that were not committed yet are committed after the rebalance',
    ru: 'смещения, которые не успели закоммитить, коммитим после ребаланса',
  },
  caughtBy: '2.5 a member frozen past its session cannot commit when it thaws, and goes on as a new one',
  says: /committed \d+:\d+ after [\s\S]*committed offsets only grow/,
  edits: [
    {
      file: 'member.ts',
      find: '  const handled = new Map<number, number>()\n',
      replace: '  const handled = new Map<number, number>()\n  const next = new Map<number, string>()\n',
    },
    {
      file: 'member.ts',
      find: 'eachBatchAutoResolve: false,',
      replace: 'eachBatchAutoResolve: false,\n      autoCommit: false,',
    },
    {
      file: 'member.ts',
      find: 'resolveOffset, heartbeat, isRunning, isStale }',
      replace: 'resolveOffset, heartbeat, isRunning, isStale, commitOffsetsIfNecessary }',
    },
    {
      file: 'member.ts',
      find: '          resolveOffset(message.offset)\n          // Throws when the group rebalances or has expelled this member: what is left of the batch is not ours any more.\n          await heartbeat()\n        }',
      replace:
        '          resolveOffset(message.offset)\n          next.set(batch.partition, String(BigInt(message.offset) + 1n))\n        }\n        const partitions = [...next].map(([partition, offset]) => ({ partition, offset }))\n        await commitOffsetsIfNecessary({ topics: [{ topic, partitions }] })',
    },
  ],
})
