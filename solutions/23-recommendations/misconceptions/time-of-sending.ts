import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the time is in the value', ru: 'время есть в значении' },
  caughtBy: '23.1 each event is in the topic once, in order, under its user, at its time',
  says: /when it was sent/,
  edits: [{ file: 'collector.ts', find: ', timestamp: String(event.at) }', replace: ' }' }],
})
