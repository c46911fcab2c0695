import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'Kafka Streams checks the topics', ru: 'Kafka Streams проверит топики' },
  caughtBy: '17.2 a missing training-metrics is an error at the start of the trainer',
  says: /when there is something to write/,
  edits: [
    {
      file: 'running.ts',
      find: `  await topicsAreThere(ctx, topics)
`,
      replace: `  ctx.print(topics.join())
`,
    },
  ],
})
