import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'Kafka Streams misses its topics',
    ru: 'Kafka Streams сам хватится топиков',
  },
  caughtBy: '24.4 a missing blockchain-stats is an error at the start',
  says: /missed at the first record/,
  edits: [
    {
      file: 'statistics.ts',
      find: '[TOPIC.transactions, TOPIC.events, TOPIC.stats]',
      replace: '[TOPIC.transactions, TOPIC.events]',
    },
  ],
})
