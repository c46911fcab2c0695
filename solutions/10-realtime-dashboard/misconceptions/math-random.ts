import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'chance is chance',
    ru: 'случайность — это случайность',
  },
  caughtBy: '10.1 the same seed gives the same readings, and chance comes from nowhere else',
  says: /Math\.random/,
  edits: [
    {
      file: 'fleet.ts',
      find: 'wave.noise * (2 * ctx.random() - 1)',
      replace: 'wave.noise * (2 * Math.random() - 1)',
    },
  ],
})
