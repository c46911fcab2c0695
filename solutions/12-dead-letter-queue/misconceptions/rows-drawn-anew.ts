import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the table is drawn anew from each answer',
    ru: 'таблицу проще рисовать заново по каждому ответу',
  },
  caughtBy: '12.5 keeps the focus of the keyboard, and shows where it is',
  says: /drawn anew/,
  edits: [
    {
      file: 'page.ts',
      find: `  for (const [id, row] of rows) if (!ids.has(id)) leave(id, row)`,
      replace: `  for (const [id, row] of rows) leave(id, row)`,
    },
  ],
})
