import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a list is sorted by sort()',
    ru: 'список сортируют через sort()',
  },
  caughtBy: '7.5 counts the latest version alone, and every version where the level is transitive',
  says: /judge by/,
  edits: [{ file: 'compatibility.ts', find: `.toSorted((a, b) => a - b)`, replace: `.toSorted()` }],
})
