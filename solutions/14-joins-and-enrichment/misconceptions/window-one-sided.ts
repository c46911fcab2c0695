import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a purchase comes after its click', ru: 'покупка бывает только после клика' },
  caughtBy: '14.4 meets purchases before and after the click, at most the window apart',
  says: /the window has two sides/,
  edits: [
    {
      file: 'outcomes.ts',
      find: '.ofTimeDifferenceAndGrace(windowMs, graceMs)',
      replace: '.ofTimeDifferenceAndGrace(windowMs, graceMs).before(0)',
    },
  ],
})
