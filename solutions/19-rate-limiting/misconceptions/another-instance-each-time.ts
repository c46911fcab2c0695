import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'each start is a new instance',
    ru: 'каждый запуск — новый экземпляр',
  },
  caughtBy: '19.2 runs as INSTANCE says, resolves when it does, and leaves at the stop',
  says: /it is another instance to Kafka/,
  edits: [
    { file: 'service.ts', find: `'process.id': instance,`, replace: `'process.id': \`\${instance}-\${Date.now()}\`,` },
  ],
})
