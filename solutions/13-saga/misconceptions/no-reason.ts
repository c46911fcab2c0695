import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'declined is declined: why is in the logs',
    ru: 'отказ есть отказ, а причина в логах',
  },
  caughtBy: '13.3 an event says what it is, of which order, why and when',
  says: /does not learn why/,
  edits: [{ file: 'decide.ts', find: `become('refused', 0, obstacle)`, replace: `become('refused', 0)` }],
})
