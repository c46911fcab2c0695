import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is known of a partition stays true while the process lives',
    ru: 'то, что известно о партиции, верно, пока жив процесс',
  },
  caughtBy: '2.5 forgets what it knew of a partition that it lost',
  says: /has no owner twice/,
  edits: [
    {
      file: 'member.ts',
      find: '    handled.clear()\n    for (const partition of partitions) handled.set(partition, 0)',
      replace: '    for (const partition of partitions) handled.set(partition, handled.get(partition) ?? 0)',
    },
  ],
})
