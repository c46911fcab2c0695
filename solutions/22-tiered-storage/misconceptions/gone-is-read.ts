import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what is read is there', ru: 'что читают, то есть' },
  caughtBy: '22.5 cold is what is at least as old as the hot days, and nobody reads what is gone',
  says: /nobody reads it/,
  edits: [
    {
      file: 'cost.ts',
      find: 'reads.filter(({ ageDays }) => ageDays < keepDays)',
      replace: 'reads.filter(({ ageDays }) => ageDays < keepDays || ageDays >= keepDays)',
    },
  ],
})
