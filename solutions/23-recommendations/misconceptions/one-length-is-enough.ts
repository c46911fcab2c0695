import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'all neighbours of an item are divided by the same length',
    ru: 'соседей одного товара можно делить на одну длину',
  },
  caughtBy: '23.2 by hand: all rows are right for any ratings',
  says: /their cosine/,
  edits: [
    {
      file: 'by-hand.ts',
      find: 'return similarityOf(dot, squares(one), squares(other))',
      replace: 'return similarityOf(dot, squares(one), squares(one))',
    },
  ],
})
