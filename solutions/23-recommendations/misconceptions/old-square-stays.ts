import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a new rating is added to the sum', ru: 'новая оценка прибавляется к сумме' },
  caughtBy: '23.3 a rating that changes takes its old contribution out',
  says: /the old one left in/,
  edits: [{ file: 'recommender.ts', find: 'squares: is * is - was * was', replace: 'squares: is * is' }],
})
