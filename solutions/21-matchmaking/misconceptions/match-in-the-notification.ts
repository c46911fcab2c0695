import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'players want to know whom they meet',
    ru: 'игроки хотят знать, кого встретят',
  },
  caughtBy: '21.5 says nothing of other players, and has the fields of the contract alone',
  says: /none of his business/,
  edits: [
    {
      file: 'queue.ts',
      find: `{ type: 'matched', ticket, match, region }`,
      replace: `{ type: 'matched', ticket, match, region, ...{ players } }`,
    },
  ],
})
