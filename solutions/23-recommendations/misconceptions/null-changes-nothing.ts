import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'null says nothing', ru: 'null ни о чём не говорит' },
  caughtBy:
    '23.2 by hand: of several ratings of one user for one item the last counts, and one that is taken back is none',
  says: /one that was taken back/,
  edits: [
    {
      file: 'by-hand.ts',
      find: `    if (rating === null) vector.delete(userId)
    else vector.set(userId, rating)`,
      replace: '    if (rating !== null) vector.set(userId, rating)',
    },
  ],
})
