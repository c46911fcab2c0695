import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a transactional id must be unique, so each start needs a new one',
    ru: 'transactional.id должен быть уникальным, поэтому при каждом запуске нужен новый',
  },
  caughtBy: '6.1 a zombie that thaws behind its successor is fenced',
  says: /transactional id is not the one of its successor/,
  cause: 'deadline',
  edits: [
    {
      file: 'exactly-once.ts',
      find: 'transactionalId: ctx.name(TRANSACTIONAL_ID),',
      replace: 'transactionalId: [ctx.name(TRANSACTIONAL_ID), process.pid].join("."),',
    },
  ],
})
