import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'names are sorted as texts',
    ru: 'имена сортируются как текст',
  },
  caughtBy: '10.5 of too much a part is shown, and said so; a filter finds the rest',
  says: /digits read as numbers/,
  cause: 'deadline',
  edits: [
    {
      file: 'page-drawing.ts',
      find: "const byName = new Intl.Collator('en', { numeric: true }).compare",
      replace: 'const byName = (a, b) => (a < b ? -1 : 1)',
    },
  ],
})
