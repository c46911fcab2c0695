import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a window closes when stream time is past end and grace, not when it is there',
    ru: 'окно закрывается, когда stream time больше end + grace, а не когда достигло этого',
  },
  caughtBy: '4.2 by hand: a window is open until stream time is a grace past its end',
  says: /closed as soon as end <= stream time - grace/,
  edits: [
    { file: 'by-hand.ts', find: 'window.end > streamTime - graceMs', replace: 'window.end >= streamTime - graceMs' },
  ],
})
