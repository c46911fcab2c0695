import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the last thing that a user did is what they think', ru: 'последнее действие — это и есть мнение' },
  caughtBy: '23.2 an event counts by what it is, and once however often it comes',
  says: /the last event wins/,
  edits: [{ file: 'by-hand.ts', find: 'Math.max(rating ?? 0, WEIGHT[type])', replace: 'WEIGHT[type]' }],
})
