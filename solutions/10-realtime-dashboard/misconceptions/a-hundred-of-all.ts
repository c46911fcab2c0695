import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a hundred excursions are kept',
    ru: 'хранится сто выходов за порог',
  },
  caughtBy: '10.5 of the excursions that have ended the hundred newest count, and all that last',
  says: /those that last are all kept/,
  cause: 'deadline',
  edits: [
    {
      file: 'board.ts',
      find: '.filter(([, { until }]) => until !== null)',
      replace: '.filter(([, { since }]) => since >= 0)',
    },
  ],
})
