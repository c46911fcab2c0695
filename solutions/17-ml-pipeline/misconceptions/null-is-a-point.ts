import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a point for each of the metrics', ru: 'точка на каждую метрику' },
  caughtBy: '17.5 the page draws learning curve and drift as they come, and says what is in use and what drifts',
  says: /a null is no point/,
  cause: 'deadline',
  edits: [{ file: 'page.ts', find: 'metrics.filter((one) => one[field] !== null).map(', replace: 'metrics.map(' }],
})
