import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'one join is enough: the other length is nearly the same',
    ru: 'одного соединения хватит: вторая длина почти та же',
  },
  caughtBy: '23.2 the best sellers do not drown the rest: a neighbour is who shares most of its users',
  says: /counted and not divided/,
  edits: [
    {
      file: 'recommender.ts',
      find: 'similarityOf(dot, squares, norm.squares)',
      replace: 'similarityOf(dot, squares, squares || norm.squares)',
    },
  ],
})
