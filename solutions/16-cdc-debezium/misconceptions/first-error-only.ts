import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'one error at a time',
    ru: 'ошибки по одной',
  },
  caughtBy: '16.2 what is wrong with a configuration is told in the worker’s words, before anything changes',
  says: /tells of each wrong property at once/,
  edits: [{ file: 'install.ts', find: `wrong.join('\\n')`, replace: 'wrong[0]' }],
})
