import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a filter compares letters',
    ru: 'фильтр сравнивает буквы',
  },
  caughtBy: '10.5 of too much a part is shown, and said so; a filter finds the rest',
  says: /upper or lower case/,
  cause: 'deadline',
  edits: [
    {
      file: 'page-drawing.ts',
      find: "name.toLowerCase().includes($('filter').value.toLowerCase())",
      replace: "name.includes($('filter').value)",
    },
  ],
})
