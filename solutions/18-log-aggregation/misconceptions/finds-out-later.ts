import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'Kafka Streams misses what is missing', ru: 'Kafka Streams сама заметит, чего нет' },
  caughtBy: '18.3 a missing logs-error is an error at the start of startParser',
  says: /nobody says so at the start/,
  edits: [
    {
      file: 'running.ts',
      find: '  await topicsAreThere(ctx, topics)\n',
      replace: '  await topicsAreThere(ctx, topics.slice(0, 1))\n',
    },
  ],
})
