import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the window is all the waiting there is', ru: 'ждать дольше окна незачем' },
  caughtBy: '14.4 holds a click without a purchase until its window and the grace have passed, and lets it out once',
  says: /not after the window alone/,
  edits: [
    {
      file: 'outcomes.ts',
      find: '.ofTimeDifferenceAndGrace(windowMs, graceMs)',
      replace: '.ofTimeDifferenceWithNoGrace(windowMs)',
    },
  ],
})
