import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a page that is paused says nothing',
    ru: 'страница на паузе молчит',
  },
  caughtBy: '10.5 works by keyboard: filter and pause keep the focus while data comes',
  says: /What is urgent does not/,
  cause: 'deadline',
  edits: [
    {
      file: 'page-board.ts',
      find: 'if (message.excursion.until === null) announce',
      replace: 'if (message.excursion.until === null && !paused) announce',
    },
  ],
})
