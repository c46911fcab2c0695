import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'clocks of machines are right', ru: 'часы машин идут верно' },
  caughtBy: '18.3 a time an hour ahead of the reading is taken, and one later is not',
  says: /drags stream time with it/,
  edits: [{ file: 'parser.ts', find: 'readAt + AHEAD_MS', replace: 'readAt + 1_000 * AHEAD_MS' }],
})
