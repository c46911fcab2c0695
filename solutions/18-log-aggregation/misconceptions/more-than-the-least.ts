import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'ten errors are not yet a burst', ru: 'десять ошибок — ещё не всплеск' },
  caughtBy: '18.4 by hand: a burst is far more errors than the share of before lets expect',
  says: /are not the same/,
  edits: [{ file: 'patterns.ts', find: 'errors >= LEAST_ERRORS', replace: 'errors > LEAST_ERRORS' }],
})
