import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a decoder knows what to do', ru: 'декодер сам разберётся' },
  caughtBy: '17.2 what is no example is reported once, and everything around it counts',
  says: /reported not at all/,
  edits: [{ file: 'reading.ts', find: 'fatal: true', replace: 'fatal: false' }],
})
