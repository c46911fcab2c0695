import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'alerts are history',
    ru: 'алерты — это история',
  },
  caughtBy: '10.5 of the excursions that have ended the hundred newest count, and all that last',
  says: /the hundred newest count/,
  edits: [
    {
      file: 'board.ts',
      find: 'if (ended.length <= KEPT_ENDED) return',
      replace: 'if (ended.length <= 1_000 * KEPT_ENDED) return',
    },
  ],
})
