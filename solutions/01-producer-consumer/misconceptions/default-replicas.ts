import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the defaults of Kafka fit a single broker',
    ru: 'настройки Kafka по умолчанию подходят и для одного брокера',
  },
  caughtBy: '1.1 the commands start a Kafka on which topics, producers and groups work',
  says: /one broker cannot hold three replicas/,
  cause: 'deadline',
  edits: [
    {
      file: 'kafka.ts',
      find: `    'offsets.topic.replication.factor': 1,
`,
      replace: '',
    },
  ],
})
