import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'each start is an application of its own',
    ru: 'каждый запуск — своё приложение',
  },
  caughtBy: '10.4 the analytics run with exactly-once when their start resolves, with their name and their session',
  says: /whatever the instance is called/,
  edits: [
    {
      file: 'service.ts',
      find: "'application.id': ctx.name(APPLICATION)",
      replace: `'application.id': ctx.name(\`\${APPLICATION}-\${instance}\`)`,
    },
  ],
})
