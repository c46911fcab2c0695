import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'only the topic with the messages needs its number of partitions',
    ru: 'число партиций важно только для топика с сообщениями',
  },
  caughtBy: '12.1 refuses a dlq-topic that stands with 2 partitions',
  says: /lie elsewhere/,
  edits: [
    {
      file: 'topics.ts',
      find: `for (const { topic, numPartitions } of wanted) {`,
      replace: `for (const { topic, numPartitions } of wanted.slice(0, 1)) {`,
    },
  ],
})
