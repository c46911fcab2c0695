import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what was counted was counted',
    ru: 'что посчитано, то посчитано',
  },
  caughtBy: '24.4 what is confirmed moves over, and what is retracted is taken out',
  says: /still counts/,
  edits: [
    {
      file: 'totals.ts',
      find: `status === 'pending' ? 1 : -1`,
      replace: `status === 'retracted' ? 0 : status === 'pending' ? 1 : -1`,
    },
  ],
})
