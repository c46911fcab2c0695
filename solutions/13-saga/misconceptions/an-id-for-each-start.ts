import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a transactional id must be unique, so each start draws one',
    ru: 'transactional id должен быть уникальным, так что каждый запуск берёт новый',
  },
  caughtBy: '13.2 an instance that thaws behind its successor is fenced, and leaves',
  says: /The transactional id is the same at each start/,
  cause: 'deadline',
  edits: [
    {
      file: 'session.ts',
      find: `    transactionalId: groupId,
`,
      replace: `    transactionalId: \`\${groupId}-\${Math.random()}\`,
`,
    },
  ],
})
