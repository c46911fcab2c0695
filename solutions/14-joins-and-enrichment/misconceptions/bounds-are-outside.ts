import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a purchase exactly the window away is out of the window',
    ru: 'покупка ровно на расстоянии окна в окно не входит',
  },
  caughtBy: '14.4 meets purchases before and after the click, at most the window apart',
  says: /its bounds belong to it/,
  edits: [
    {
      file: 'outcomes.ts',
      find: '.ofTimeDifferenceAndGrace(windowMs, graceMs)',
      replace: '.ofTimeDifferenceAndGrace(windowMs - 1, graceMs + 1)',
    },
  ],
})
