import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'each start is another instance',
    ru: 'каждый запуск — другой экземпляр',
  },
  caughtBy: '24.4 the statistics run in their application with exactly-once when their start resolves',
  says: /name of the instance/,
  edits: [
    {
      file: 'statistics.ts',
      find: `'process.id': instance`,
      replace: `'process.id': \`\${instance}-\${process.pid}\``,
    },
  ],
})
