import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'each instance best knows all users', ru: 'пусть каждый экземпляр знает всех пользователей' },
  caughtBy: '23.4 whichever instance is asked, the one that has the user answers, and the answer is the same',
  says: /from a table that it has whole/,
  cause: 'deadline',
  edits: [
    {
      file: 'state.ts',
      find: 'builder.table(ctx.name(TOPIC.histories)',
      replace: 'builder.globalTable(ctx.name(TOPIC.histories)',
    },
  ],
})
