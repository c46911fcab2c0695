import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'without < and > there is no markup',
    ru: 'без < и > разметки не бывает',
  },
  caughtBy: '4.4 categories are shown as text, never as markup',
  says: /in an attribute/,
  edits: [
    {
      file: 'page.ts',
      find: "    el('th', { scope: 'row', textContent: category }),",
      replace: `    el('th', { scope: 'row', innerHTML: '<span title="' + category.replace(/[<>&]/g, '') + '"></span>' }, category),`,
    },
  ],
})
