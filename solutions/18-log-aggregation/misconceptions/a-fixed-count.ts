import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'ten errors a minute are too many', ru: 'десять ошибок в минуту — слишком много' },
  caughtBy: '18.4 normal traffic is no burst, a busy hour is none, and one service says nothing of another',
  says: /A fixed number of errors/,
  edits: [
    {
      file: 'patterns.ts',
      find: 'errors >= LEAST_ERRORS && errors - expected > DEVIATIONS * deviation',
      replace: 'errors >= LEAST_ERRORS && deviation * DEVIATIONS >= 0',
    },
  ],
})
