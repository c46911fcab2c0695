import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the end of a window does not belong to it, as with tumbling windows',
    ru: 'конец окна в него не входит, как у tumbling-окон',
  },
  caughtBy: '14.3 pairs a click with all that are near, not with the first alone',
  says: /exactly 10 apart/,
  edits: [
    {
      file: 'correlation.ts',
      find: '.ofTimeDifferenceAndGrace(windowMs, graceMs).before(0)',
      replace: '.ofTimeDifferenceAndGrace(windowMs - 1, graceMs).before(0)',
    },
  ],
})
