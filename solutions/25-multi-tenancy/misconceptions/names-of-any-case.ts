import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'names are the same in capitals', ru: 'заглавные буквы ничего не меняют' },
  caughtBy: '25.1 names of other characters or another length are refused, and the error names them',
  says: /beginning of another’s name/,
  edits: [{ file: 'names.ts', find: '{0,29}$/', replace: '{0,29}$/i' }],
})
