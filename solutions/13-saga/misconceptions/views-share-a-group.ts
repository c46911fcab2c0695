import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'one view, one group: that is what groups are for',
    ru: 'страница одна, группа одна: на то и группы',
  },
  caughtBy: '13.5 shows what became of each order, and what comes later',
  says: /in one consumer group/,
  cause: 'deadline',
  edits: [
    {
      file: 'view.ts',
      find: `groupId: ctx.name(\`flow-view-\${randomUUID()}\`)`,
      replace: `groupId: ctx.name('flow-view')`,
    },
    {
      file: 'view.ts',
      find: `import { randomUUID } from 'node:crypto'
`,
      replace: ``,
    },
  ],
})
