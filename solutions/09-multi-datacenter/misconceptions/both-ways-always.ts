import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a mirror looks both ways',
    ru: 'зеркало смотрит в обе стороны',
  },
  caughtBy: '9.3 the backup gives nothing back',
  says: /nothing goes back unless failback/,
  edits: [{ file: 'mirror.ts', find: 'String(failback === true)', replace: `'true'` }],
})
