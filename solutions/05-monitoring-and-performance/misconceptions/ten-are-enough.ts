import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'nobody can read more than ten lines',
    ru: 'больше десяти линий никто не прочитает',
  },
  caughtBy: '5.2 each panel is right with two brokers, and while one of them starts again',
  says: /however many topics there are/,
  cause: 'deadline',
  edits: [
    {
      file: 'dashboard.ts',
      find: `sum by (topic) (rate(kafka_topic_messages_in_total[$__rate_interval]))`,
      replace: `topk(10, sum by (topic) (rate(kafka_topic_messages_in_total[$__rate_interval])))`,
    },
  ],
})
