import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'fenced is an error like any other',
    ru: 'fenced — ошибка как любая другая',
  },
  caughtBy: '24.2 of two listeners the one that started later writes, and the other one stops',
  cause: 'deadline',
  says: /must not come back/,
  edits: [
    {
      file: 'listener.ts',
      find: `return isFenced(error) ? 'fenced' : undefined`,
      replace: 'return undefined',
    },
    {
      file: 'listener.ts',
      find: 'import { isFenced, Session }',
      replace: 'import { Session }',
    },
  ],
})
