import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is known of a partition stays true while the process lives',
    ru: 'то, что известно о партиции, верно, пока жив процесс',
  },
  caughtBy: '2.5 forgets what it knew of its partitions when they are dealt anew',
  says: /are member-2's now/,
  edits: [
    {
      file: 'member.ts',
      find: 'new Map(inOrder.map((partition) => [partition, 0]))',
      replace: 'new Map([...this.assignment.handled, ...inOrder.map((partition) => [partition, 0] as const)])',
    },
  ],
})
