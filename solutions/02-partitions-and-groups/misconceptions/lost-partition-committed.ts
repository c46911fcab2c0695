import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'offsets that were not committed yet are committed after the rebalance',
    ru: 'смещения, которые не успели закоммитить, коммитим после ребалансировки',
  },
  caughtBy: '2.5 a member frozen past its session cannot commit when it thaws, and goes on as a new one',
  says: /remembered of a partition it had lost/,
  edits: [
    {
      file: 'member.ts',
      find: '  private committedAt = 0\n',
      replace: '  private committedAt = 0\n  private readonly next = new Map<number, string>()\n',
    },
    {
      file: 'member.ts',
      find: '      resolveOffset(message.offset)\n',
      replace:
        '      resolveOffset(message.offset)\n      this.next.set(batch.partition, String(BigInt(message.offset) + 1n))\n',
    },
    {
      file: 'member.ts',
      find: '        await payload.commitOffsetsIfNecessary(payload.uncommittedOffsets())\n',
      replace:
        '        const partitions = [...this.next].map(([partition, offset]) => ({ partition, offset }))\n        await payload.commitOffsetsIfNecessary({ topics: [{ topic: this.topic, partitions }] })\n',
    },
  ],
})
