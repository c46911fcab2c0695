import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a topic that somebody has enlarged is all the better', ru: 'если топик кто-то расширил, тем лучше' },
  caughtBy: '14.1 refuses user-profiles with 5 partitions',
  says: /more or fewer/,
  edits: [{ file: 'topics.ts', find: 'if (count !== numPartitions)', replace: 'if ((count ?? 0) < numPartitions)' }],
})
