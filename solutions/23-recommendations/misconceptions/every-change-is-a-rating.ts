import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'ratings are a stream: all of them count', ru: 'оценки — поток, считаются все' },
  caughtBy:
    '23.2 by hand: of several ratings of one user for one item the last counts, and one that is taken back is none',
  says: /counted as a rating of its own/,
  edits: [
    {
      file: 'by-hand.ts',
      find: `    if (rating === null) vector.delete(userId)
    else vector.set(userId, rating)`,
      replace: '    if (rating !== null) vector.set(userId, (vector.get(userId) ?? 0) + rating)',
    },
  ],
})
