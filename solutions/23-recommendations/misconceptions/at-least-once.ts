import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'at least once is good enough for recommendations', ru: 'для рекомендаций хватит at-least-once' },
  caughtBy: '23.3 the rows are right, wherever in a commit the process dies',
  says: /A sum that was added to twice/,
  cause: 'deadline',
  edits: [{ file: 'recommender.ts', find: "'exactly_once_v2'", replace: "'at_least_once'" }],
})
