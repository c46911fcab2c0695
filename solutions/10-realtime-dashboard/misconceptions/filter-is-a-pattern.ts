import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a filter is a regular expression',
    ru: 'фильтр — это регулярное выражение',
  },
  caughtBy: '10.5 of too much a part is shown, and said so; a filter finds the rest',
  says: /has the text in it/,
  cause: 'deadline',
  edits: [
    {
      file: 'page-drawing.ts',
      find: `name.toLowerCase().includes($('filter').value.toLowerCase())`,
      replace: `new RegExp($('filter').value, 'i').test(name)`,
    },
  ],
})
