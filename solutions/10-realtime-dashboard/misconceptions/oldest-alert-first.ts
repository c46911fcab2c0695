import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a list is in the order of time',
    ru: 'список идёт по времени',
  },
  caughtBy: '10.5 of too much a part is shown, and said so; a filter finds the rest',
  says: /the newest first/,
  cause: 'deadline',
  edits: [
    {
      file: 'page-drawing.ts',
      find: '.sort((a, b) => b.since - a.since)',
      replace: '.sort((a, b) => a.since - b.since)',
    },
  ],
})
