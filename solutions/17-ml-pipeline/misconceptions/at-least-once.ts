import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a duplicate does no harm to a model', ru: 'дубликат модели не повредит' },
  caughtBy: '17.2 metrics and models are right, wherever in a commit the process dies',
  says: /belong into one transaction/,
  cause: 'deadline',
  edits: [{ file: 'running.ts', find: "'exactly_once_v2'", replace: "'at_least_once'" }],
})
