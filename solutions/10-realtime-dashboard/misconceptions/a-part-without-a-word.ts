import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'eight lines are enough',
    ru: 'восьми линий достаточно',
  },
  caughtBy: '10.5 of too much a part is shown, and said so; a filter finds the rest',
  says: /nobody knows that there is more/,
  cause: 'deadline',
  edits: [
    {
      file: 'page-drawing.ts',
      find: "names.length > shown.length ? 'Showing '",
      replace: "names.length < shown.length ? 'Showing '",
    },
  ],
})
