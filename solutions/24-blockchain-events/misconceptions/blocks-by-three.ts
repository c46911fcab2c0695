import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'every topic has three partitions',
    ru: 'у каждого топика три партиции',
  },
  caughtBy: '24.2 creates five topics, and leaves them as they are the second time',
  says: /3/,
  edits: [
    {
      file: 'topics.ts',
      find: '{ name: TOPIC.blocks, numPartitions: 1,',
      replace: '{ name: TOPIC.blocks, numPartitions: 3,',
    },
  ],
})
