import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a time of 0 is no time',
    ru: 'время 0 — не время',
  },
  caughtBy: '9.5 a topic that nobody writes to has no lag',
  says: /0 ms is a number/,
  edits: [{ file: 'lag.ts', find: 'ms: behind === 0 ? 0 : null', replace: 'ms: null' }],
})
