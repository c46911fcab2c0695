import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'whether a schema is taken shows when it is registered',
    ru: 'примут ли схему, видно при регистрации',
  },
  caughtBy: '7.5 only asks: nothing is registered and no level is set, nor is a subject made',
  says: /is there for all/,
  edits: [
    {
      file: 'compatibility.ts',
      find: `  const patience = fromNow()
`,
      replace: `  const patience = fromNow()
  await ask(of, { method: 'POST', body: { schema: JSON.stringify(schema) } }, patience)
`,
    },
  ],
})
