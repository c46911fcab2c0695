import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a producer takes a list of any length', ru: 'продюсер примет список любой длины' },
  caughtBy: '23.1 a call may bring no event, or thousands',
  says: /more than a megabyte/,
  edits: [{ file: 'collector.ts', find: 'const REQUEST_EVENTS = 1_000', replace: 'const REQUEST_EVENTS = 100_000' }],
})
