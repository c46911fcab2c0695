import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'an example is as old as its record', ru: 'пример не старше своей записи' },
  caughtBy: '17.1 each example is in the topic once, in order, under its id, at its time',
  says: /does not say when/,
  edits: [{ file: 'feed.ts', find: 'timestamp: String(value.at)', replace: 'timestamp: String(Date.now())' }],
})
