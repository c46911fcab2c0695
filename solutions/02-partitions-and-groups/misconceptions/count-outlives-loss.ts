import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a rebalance is no reason to count from 0 again',
    ru: 'ребалансировка не повод считать заново',
  },
  caughtBy: '2.5 forgets what it knew of its partitions when they are dealt anew',
  says: /has been handled 0 times since/,
  edits: [
    {
      file: 'member.ts',
      find: 'new Map(inOrder.map((partition) => [partition, 0]))',
      replace: 'new Map(inOrder.map((partition) => [partition, this.counts.get(partition) ?? 0]))',
    },
    {
      file: 'member.ts',
      find: '    mine.handled.set(partition, (mine.handled.get(partition) ?? 0) + 1)\n',
      replace:
        '    mine.handled.set(partition, (mine.handled.get(partition) ?? 0) + 1)\n    this.counts.set(partition, mine.handled.get(partition)!)\n',
    },
    {
      file: 'member.ts',
      find: '  private committedAt = 0\n',
      replace: '  private committedAt = 0\n  private readonly counts = new Map<number, number>()\n',
    },
  ],
})
