import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'each change of a rating comes from a user', ru: 'каждое изменение оценки — от пользователя' },
  caughtBy: '23.3 a rating that changes takes its old contribution out',
  says: /the old one left in/,
  edits: [
    { file: 'recommender.ts', find: 'users: Math.sign(is) - Math.sign(was)', replace: 'users: is === 0 ? -1 : 1' },
  ],
})
