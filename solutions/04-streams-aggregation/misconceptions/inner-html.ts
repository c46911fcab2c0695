import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'names of categories come from our own shop and can go into innerHTML',
    ru: 'названия категорий — из нашего магазина, их можно вставлять через innerHTML',
  },
  caughtBy: '4.4 categories are shown as text, never as markup',
  says: /as HTML/,
  edits: [
    {
      file: 'page.ts',
      find: "el('th', { scope: 'row', textContent: category })",
      replace: "el('th', { scope: 'row', innerHTML: category })",
    },
  ],
})
