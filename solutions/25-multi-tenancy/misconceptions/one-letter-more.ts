import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'thirty more after the first', ru: 'ещё тридцать после первой' },
  caughtBy: '25.1 names of other characters or another length are refused, and the error names them',
  says: /beginning of another’s name/,
  edits: [{ file: 'names.ts', find: '{0,29}$/', replace: '{0,30}$/' }],
})
