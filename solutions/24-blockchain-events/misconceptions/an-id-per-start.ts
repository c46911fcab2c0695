import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'each start has a transactional id of its own',
    ru: 'у каждого запуска свой transactional id',
  },
  caughtBy: '24.2 of two listeners the one that started later writes, and the other one stops',
  cause: 'deadline',
  says: /INVALID_PRODUCER_EPOCH|may write/,
  edits: [
    {
      file: 'session.ts',
      find: 'transactionalId: ctx.name(TRANSACTIONAL_ID)',
      replace: `transactionalId: ctx.name(\`\${TRANSACTIONAL_ID}.\${randomUUID()}\`)`,
    },
  ],
})
