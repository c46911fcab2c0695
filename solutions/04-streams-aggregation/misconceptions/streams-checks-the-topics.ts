import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'Kafka Streams checks at the start that all topics are there',
    ru: 'Kafka Streams при запуске сам проверит, что все топики на месте',
  },
  caughtBy: '4.3 a missing late-clicks is an error at the start',
  says: /looks at the start for the topics that it reads/,
  edits: [
    {
      file: 'service.ts',
      find: `  await topicsAreThere(ctx)
`,
      replace: '',
    },
  ],
})
