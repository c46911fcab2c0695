import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a part of the catalogue is enough for a part of the users',
    ru: 'для части пользователей хватит части каталога',
  },
  caughtBy: '23.4 whichever instance is asked, the one that has the user answers, and the answer is the same',
  says: /a part of what each answer needs as a whole/,
  cause: 'deadline',
  edits: [
    {
      file: 'state.ts',
      find: 'builder.globalTable(ctx.name(TOPIC.items)',
      replace: 'builder.table(ctx.name(TOPIC.items)',
    },
  ],
})
