import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'new programs write the new field',
    ru: 'новые программы пишут новое поле',
  },
  caughtBy: '7.5 version 2 is version 1 with one more field, which has a default',
  says: /without a default/,
  edits: [{ file: 'schema.ts', find: `type: 'string', default: 'unknown' }`, replace: `type: 'string' }` }],
})
