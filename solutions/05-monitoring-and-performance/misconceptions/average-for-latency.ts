import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the average tells how long it takes',
    ru: 'среднее и говорит, сколько это занимает',
  },
  caughtBy: '5.2 each panel is right with two brokers, and while one of them starts again',
  says: /percentile of nothing/,
  edits: [
    {
      file: 'dashboard.ts',
      find: `max(kafka_request_seconds{request="Produce", quantile="\${q}"})`,
      replace: `avg(kafka_request_seconds{request="Produce"}) + 0 * \${q}`,
    },
  ],
})
