import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a counter shows how much is going on',
    ru: 'счётчик и показывает, сколько происходит',
  },
  caughtBy: '5.2 each panel shows the real broker and the real lag, and moves with the load',
  says: /a counter never goes back/,
  cause: 'deadline',
  edits: [
    {
      file: 'dashboard.ts',
      find: `rate(kafka_topic_messages_in_total[$__rate_interval])`,
      replace: `kafka_topic_messages_in_total`,
    },
  ],
})
