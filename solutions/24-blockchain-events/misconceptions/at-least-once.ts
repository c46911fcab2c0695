import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'at least once is enough',
    ru: 'хватит at-least-once',
  },
  caughtBy: '24.4 the statistics run in their application with exactly-once when their start resolves',
  cause: 'deadline',
  says: /Without transactions/,
  edits: [
    {
      file: 'statistics.ts',
      find: `'processing.guarantee': 'exactly_once_v2'`,
      replace: `'processing.guarantee': 'at_least_once'`,
    },
  ],
})
