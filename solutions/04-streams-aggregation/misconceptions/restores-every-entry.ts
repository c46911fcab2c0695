import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what was restored is the changelog as it is',
    ru: 'восстановленное состояние — это changelog целиком, как он есть',
  },
  caughtBy: '4.2 by hand: the changelog leads back to the counts, compacted or not',
  says: /each window of a category once/,
  edits: [{ file: 'by-hand.ts', find: 'counts: [...tableOf(changelog).values()]', replace: 'counts: changelog' }],
})
