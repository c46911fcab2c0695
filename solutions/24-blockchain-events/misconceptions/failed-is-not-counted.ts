import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'only what succeeded counts',
    ru: 'считается только удавшееся',
  },
  caughtBy: '24.4 a transaction counts for its sender; one that failed pays its fee and nothing else',
  says: /counts as failed/,
  edits: [
    {
      file: 'totals.ts',
      find: 'failed: succeeded ? 0 : 1',
      replace: 'failed: 0',
    },
  ],
})
