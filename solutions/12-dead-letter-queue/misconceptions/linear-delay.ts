import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the n-th retry waits for n base delays, which is exponential enough',
    ru: 'n-й повтор ждёт n базовых задержек, это почти экспонента',
  },
  caughtBy: '12.3 waits 1, 2 and 4 base delays after the first three failures',
  says: /twice the one before/,
  edits: [
    {
      file: 'retry.ts',
      find: 'baseDelayMs * 2 ** (failedTries - 1)',
      replace: 'baseDelayMs * failedTries',
    },
  ],
})
