import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the best match is that of the closest ratings',
    ru: 'лучший матч — с самыми близкими рейтингами',
  },
  caughtBy: '21.2 gives the group of those who have waited longest',
  says: /not the closest ratings/,
  edits: [
    {
      file: 'rules.ts',
      find: `  let best: number[] | undefined
`,
      replace: `  let best: number[] | undefined
  let span = Number.POSITIVE_INFINITY
`,
    },
    {
      file: 'rules.ts',
      find: '(best === undefined || isBefore(places, best))) best = places',
      replace: `(best === undefined || highest - lowest < span || (highest - lowest === span && isBefore(places, best)))) {
        best = places
        span = highest - lowest
      }`,
    },
  ],
})
