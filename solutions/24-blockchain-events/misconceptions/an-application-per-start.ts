import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a new name begins anew',
    ru: 'новое имя — новое начало',
  },
  caughtBy: '24.4 the statistics run in their application with exactly-once when their start resolves',
  says: /ctx.name\(APPLICATION\)/,
  edits: [
    {
      file: 'statistics.ts',
      find: `'application.id': ctx.name(APPLICATION)`,
      replace: `'application.id': ctx.name(\`\${APPLICATION}-\${process.pid}\`)`,
    },
  ],
})
