import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a half is a no', ru: 'половина — это нет' },
  caughtBy: '17.3 by hand: an evaluation is mean loss and share of right ones; late is told from 0.5 on',
  says: /not told from 0\.5 on/,
  edits: [{ file: 'evaluation.ts', find: 'probability >= 0.5', replace: 'probability > 0.5' }],
})
