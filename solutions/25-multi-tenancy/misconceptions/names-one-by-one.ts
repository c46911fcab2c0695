import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'each name is checked when its turn comes', ru: 'каждое имя проверяется, когда дойдёт очередь' },
  caughtBy: '25.1 a bad name rejects before anything is made',
  says: /half a tenant behind/,
  edits: [
    {
      file: 'topics.ts',
      find: `  const topics = names.map((name) => ctx.name(nameOf(tenant, name)))
`,
      replace: '',
    },
    {
      file: 'topics.ts',
      find: `    for (const topic of topics) {
`,
      replace: `    for (const name of names) {
      const topic = ctx.name(nameOf(tenant, name))
`,
    },
  ],
})
