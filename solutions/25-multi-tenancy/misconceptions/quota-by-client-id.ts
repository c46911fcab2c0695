import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a client id is the client', ru: 'client id — это и есть клиент' },
  caughtBy: '25.2 a quota is for all clients of a tenant together, whatever they call themselves',
  says: /new client id a tenant has a new quota/,
  edits: [
    {
      file: 'quotas.ts',
      find: `    const entities = [{ entityType: 'user' as const, entityName: user }]
`,
      replace: `    const entities = [
      { entityType: 'user' as const, entityName: user },
      { entityType: 'client-id' as const, entityName: tenant },
    ]
`,
    },
    { file: 'quotas.ts', find: 'entity.length > 1 || !staying', replace: '!staying' },
    {
      file: 'quotas.ts',
      find: 'entries.find(({ entity }) => entity.length === 1)?.values',
      replace: 'entries[0]?.values',
    },
  ],
})
