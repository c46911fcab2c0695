import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'time passes with the records, so stream time is enough to wake those who wait',
    ru: 'время идёт вместе с записями, поэтому будить ждущих можно по stream time',
  },
  caughtBy: '19.4 releases what waits although nobody asks any more, and says when',
  says: /stream time stands still/,
  edits: [
    {
      file: 'decide.ts',
      find: 'PunctuationType.WALL_CLOCK_TIME',
      replace: 'PunctuationType.STREAM_TIME',
    },
  ],
})
