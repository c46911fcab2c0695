import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'time passes with the records, so stream time will do',
    ru: 'время идёт вместе с записями, stream time хватит',
  },
  caughtBy: '21.4 widens the bands by the clock, although no request comes',
  says: /stream time, which stands still/,
  edits: [{ file: 'queue.ts', find: 'PunctuationType.WALL_CLOCK_TIME', replace: 'PunctuationType.STREAM_TIME' }],
})
