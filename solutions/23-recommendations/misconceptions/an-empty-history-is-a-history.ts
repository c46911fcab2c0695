import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'an empty list is a history too', ru: 'пустой список — тоже история' },
  caughtBy: '23.3 a history is a row for each user, by itemId, and is gone with its last item',
  says: /not told as a null value/,
  edits: [{ file: 'recommender.ts', find: '(after.length > 0 ? after : null)', replace: 'after' }],
})
