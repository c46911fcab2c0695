import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'Kafka Streams misses its topics by itself',
    ru: 'Kafka Streams сама заметит, что топика нет',
  },
  caughtBy: '10.4 a missing iot-windows is an error at the start',
  says: /ask before the start/,
  edits: [
    {
      file: 'service.ts',
      find: `  await topicsAreThere(ctx)
`,
      replace: `  if (instance === '') await topicsAreThere(ctx)
`,
    },
  ],
})
