import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a match lists its players by rating',
    ru: 'в матче игроки стоят по рейтингу',
  },
  caughtBy: '21.2 gives the entries of the queue with whatever they hold, in its order',
  says: /sorted by rating/,
  edits: [
    {
      file: 'rules.ts',
      find: 'return best?.map((place) => queue[place]!)',
      replace: 'return best?.map((place) => queue[place]!).sort((one, other) => one.rating - other.rating)',
    },
  ],
})
