import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'equal ones may stand in any order', ru: 'равные могут стоять как угодно' },
  caughtBy: '23.2 equal neighbours stand by itemId, and nobody is a neighbour of their own',
  says: /Equal ones stand by itemId/,
  edits: [
    {
      file: 'by-hand.ts',
      find: 'b.similarity - a.similarity || byText(a.itemId, b.itemId)',
      replace: 'b.similarity - a.similarity',
    },
  ],
})
