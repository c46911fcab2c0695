import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'confirmed is one more',
    ru: 'confirmed — это ещё один',
  },
  caughtBy: '24.4 what is confirmed moves over, and what is retracted is taken out',
  says: /takes out of pending what it puts/,
  edits: [
    {
      file: 'totals.ts',
      find: `status === 'pending' ? 1 : -1`,
      replace: `status === 'retracted' ? -1 : status === 'pending' ? 1 : 0`,
    },
  ],
})
