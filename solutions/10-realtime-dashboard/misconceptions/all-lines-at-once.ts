import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a chart takes what it is given',
    ru: 'график нарисует всё, что дали',
  },
  caughtBy: '10.5 of too much a part is shown, and said so; a filter finds the rest',
  says: /nobody knows that there is more|Eight devices at most/,
  cause: 'deadline',
  edits: [
    {
      file: 'page-drawing.ts',
      find: 'names.slice(0, SHOWN_DEVICES)',
      replace: 'names.slice(0, 20 * SHOWN_DEVICES)',
    },
  ],
})
