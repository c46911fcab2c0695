import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an instance is a process',
    ru: 'экземпляр — это процесс',
  },
  caughtBy: '21.3 runs as INSTANCE says, resolves when it does, and leaves at the stop',
  says: /it is another instance to Kafka/,
  edits: [
    { file: 'service.ts', find: `'process.id': instance,`, replace: `'process.id': \`\${instance}-\${Date.now()}\`,` },
  ],
})
