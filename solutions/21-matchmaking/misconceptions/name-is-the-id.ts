import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'players know each other by their ids',
    ru: 'игроки знают друг друга по id',
  },
  caughtBy: '21.4 makes a match at once when a request completes it, whole and dated by the look',
  says: /as he stood in his request/,
  edits: [
    {
      file: 'queue.ts',
      find: 'group.map(({ player, ticket, name, rating }) => ({ player, ticket, name, rating }))',
      replace: 'group.map(({ player, ticket, rating }) => ({ player, ticket, name: player, rating }))',
    },
  ],
})
