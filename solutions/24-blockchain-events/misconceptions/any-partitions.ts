import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a topic that is there will do',
    ru: 'сойдёт и существующий топик',
  },
  caughtBy: '24.2 refuses blockchain-checkpoints with another number of partitions',
  says: /keys stand elsewhere/,
  edits: [
    {
      file: 'topics.ts',
      find: 'if (found !== numPartitions)',
      replace: 'if (found > 0 && found < numPartitions)',
    },
  ],
})
