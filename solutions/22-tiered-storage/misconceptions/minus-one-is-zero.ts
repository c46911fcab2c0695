import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what nobody has begins at zero', ru: 'чего ни у кого нет, начинается с нуля' },
  caughtBy: '22.3 tells of a topic that is not tiered, and one that was never written to',
  says: /answers -1 for it/,
  edits: [{ file: 'tiers.ts', find: 'copiedTo: last < first ? first : last + 1n', replace: 'copiedTo: last' }],
})
