import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a list may be empty',
    ru: 'список может быть пустым',
  },
  caughtBy: '8.4 where nothing is masked or renamed, nothing is',
  says: /refuses the configuration/,
  edits: [{ file: 'transforms.ts', find: 'if (masked.length > 0)', replace: 'if (masked.length >= 0)' }],
})
