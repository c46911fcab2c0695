import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'it is enough that one of the two accepts',
    ru: 'достаточно согласия одного из двоих',
  },
  caughtBy: '21.2 lets two meet whose ratings are as far apart as the narrower band, and not a point further',
  says: /The narrower band of the two decides/,
  edits: [{ file: 'rules.ts', find: 'const narrower = Math.min(', replace: 'const narrower = Math.max(' }],
})
