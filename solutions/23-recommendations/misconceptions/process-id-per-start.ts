import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'Kafka Streams names its instances by itself', ru: 'Kafka Streams сама назовёт свои экземпляры' },
  caughtBy: '23.3 the recommender runs when its start resolves, with its name and its session',
  says: /process.id is not kept over restarts/,
  edits: [
    {
      file: 'recommender.ts',
      find: `    'process.id': instance,
`,
      replace: `    'process.id': \`\${instance}-\${Date.now()}\`,
`,
    },
  ],
})
