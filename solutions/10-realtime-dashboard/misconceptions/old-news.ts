import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what a snapshot brings is news',
    ru: 'что принёс снимок, то новость',
  },
  caughtBy: '10.5 the page says when the connection is lost, finds back, and doubles nothing',
  says: /told anew/,
  edits: [
    {
      file: 'page-board.ts',
      find: 'message.excursions.forEach(keepExcursion)',
      replace: 'message.excursions.forEach((it) => { keepExcursion(it); announce(it) })',
    },
  ],
})
