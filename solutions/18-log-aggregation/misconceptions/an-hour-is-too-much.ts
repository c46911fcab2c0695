import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'an hour ahead is too far', ru: 'час вперёд — уже слишком' },
  caughtBy: '18.3 a time an hour ahead of the reading is taken, and one later is not',
  says: /3,599,999 and 3,600,000/,
  edits: [{ file: 'parser.ts', find: 'parsed.at > readAt + AHEAD_MS', replace: 'parsed.at >= readAt + AHEAD_MS' }],
})
