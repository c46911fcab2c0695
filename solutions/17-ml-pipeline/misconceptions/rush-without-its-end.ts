import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'from 7 to 9 ends at 9', ru: 'с 7 до 9 кончается в 9' },
  caughtBy: '17.1 features are four numbers, and rush hours have both their ends',
  says: /wrong side/,
  edits: [{ file: 'features.ts', find: 'hour <= 9', replace: 'hour < 9' }],
})
