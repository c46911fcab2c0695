import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'Kafka Streams looks for its topics itself', ru: 'Kafka Streams сама проверит топики' },
  caughtBy: '23.3 a missing recommendations is an error at the start',
  says: /misses a topic that it only writes to/,
  edits: [
    {
      file: 'recommender.ts',
      find: `  await topicsAreThere(ctx, [TOPIC.events, TOPIC.histories, TOPIC.recommendations])
`,
      replace: '',
    },
    {
      file: 'recommender.ts',
      find: "import { run, topicsAreThere } from './running.ts'",
      replace: "import { run } from './running.ts'",
    },
  ],
})
