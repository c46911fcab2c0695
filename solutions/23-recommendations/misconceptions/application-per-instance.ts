import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'each instance is an application', ru: 'каждый экземпляр — приложение' },
  caughtBy: '23.3 two instances share the work, and one goes on when the other leaves',
  says: /one application/,
  cause: 'deadline',
  edits: [
    {
      file: 'recommender.ts',
      find: `ctx.name(APPLICATION.recommender),
`,
      replace: `ctx.name(\`\${APPLICATION.recommender}-\${instance}\`),
`,
    },
  ],
})
