import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'who was silent once stays silent', ru: 'кто промолчал один раз, тот и дальше молчит' },
  caughtBy: '22.3 a store that is away for a moment is waited for',
  says: /asks the store again/,
  edits: [{ file: 'reader.ts', find: 'const patienceMs = 5_000', replace: 'const patienceMs = 2_500' }],
})
