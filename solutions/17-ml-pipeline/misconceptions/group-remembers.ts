import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a group knows where it was', ru: 'группа помнит, где была' },
  caughtBy:
    '17.4 a new version is taken into use without a restart and without a request lost, and each answer fits its version',
  says: /by each start anew/,
  cause: 'deadline',
  edits: [
    { file: 'view.ts', find: `ctx.name(\`inference.\${randomUUID()}\`)`, replace: "ctx.name('inference')" },
    {
      file: 'view.ts',
      find: `        autoCommit: false,
`,
      replace: '',
    },
    {
      file: 'view.ts',
      find: `import { randomUUID } from 'node:crypto'
`,
      replace: '',
    },
  ],
})
