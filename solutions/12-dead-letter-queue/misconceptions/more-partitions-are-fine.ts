import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'enough partitions are enough; more than are needed do no harm',
    ru: 'достаточно, чтобы партиций хватало; лишние не мешают',
  },
  caughtBy: '12.1 refuses a main-topic that stands with 4 partitions',
  says: /more or fewer/,
  edits: [
    {
      file: 'topics.ts',
      find: `if (found !== numPartitions) throw`,
      replace: `if (found === undefined || found < numPartitions) throw`,
    },
  ],
})
