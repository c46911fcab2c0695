import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'losses add up', ru: 'потери складываются' },
  caughtBy: '17.3 by hand: an evaluation is mean loss and share of right ones; late is told from 0.5 on',
  says: /no sums/,
  edits: [{ file: 'evaluation.ts', find: 'loss: loss / count', replace: 'loss' }],
})
