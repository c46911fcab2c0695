import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a player may as well see the ratings of his match',
    ru: 'игроку не повредит увидеть рейтинги своего матча',
  },
  caughtBy: '21.5 says nothing of other players, and has the fields of the contract alone',
  says: /none of his business|names all fields/,
  edits: [
    {
      file: 'queue.ts',
      find: `{ type: 'matched', ticket, match, region }`,
      replace: `{ type: 'matched', ticket, match, region, ...{ ratings: players.map(({ rating }) => rating) } }`,
    },
  ],
})
