import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'who looks twice likes it twice as much', ru: 'посмотревшему дважды нравится вдвое сильнее' },
  caughtBy: '23.2 by hand: a rating is the strongest thing done since the item was last taken back',
  says: /a sum grows with each reload/,
  edits: [{ file: 'by-hand.ts', find: 'Math.max(rating ?? 0, WEIGHT[type])', replace: '(rating ?? 0) + WEIGHT[type]' }],
})
