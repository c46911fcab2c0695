import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'twice the usual is a burst', ru: 'вдвое больше обычного — всплеск' },
  caughtBy: '18.4 by hand: a burst is far more errors than the share of before lets expect',
  says: /judged by the share of errors/,
  edits: [
    {
      file: 'patterns.ts',
      find: 'errors - expected > DEVIATIONS * deviation',
      replace: 'errors > 2 * expected + 0 * DEVIATIONS * deviation',
    },
  ],
})
