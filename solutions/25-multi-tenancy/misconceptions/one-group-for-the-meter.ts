import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the meter has its group', ru: 'у счётчика своя группа' },
  caughtBy: '25.5 nothing is left behind by asking, also several times at once',
  says: /share its partitions/,
  edits: [
    { file: 'usage.ts', find: `ctx.name(\`usage-\${randomUUID()}\`)`, replace: `ctx.name('usage')` },
    {
      file: 'usage.ts',
      find: `import { randomUUID } from 'node:crypto'
`,
      replace: '',
    },
  ],
})
