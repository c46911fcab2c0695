import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a text beside it is a label',
    ru: 'текст рядом — это и есть метка',
  },
  caughtBy: '10.5 the page shows charts, table and alerts as they change, and says when there is nothing yet',
  says: /does not get through/,
  edits: [
    {
      file: 'page.ts',
      find: '<label for="filter">Filter devices</label><input id="filter" type="search"',
      replace: '<span>Filter devices</span><input id="filter" type="search"',
    },
  ],
})
