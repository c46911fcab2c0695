import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the newer request of a player takes the place of the older one',
    ru: 'новый запрос игрока занимает место прежнего',
  },
  caughtBy: '21.3 lets a player wait with one ticket in one region, and refuses another',
  says: /A player who waits is refused/,
  edits: [
    {
      file: 'desk.ts',
      find: `    if (waits) {
`,
      replace: `    if (waits && waits.region !== region) {
`,
    },
  ],
})
