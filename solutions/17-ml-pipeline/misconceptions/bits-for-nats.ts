import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a logarithm is a logarithm', ru: 'логарифм есть логарифм' },
  caughtBy: '17.3 by hand: the loss is minus the logarithm of what was given to what happened, and never infinite',
  says: /natural logarithm/,
  edits: [{ file: 'evaluation.ts', find: '-Math.log(', replace: '-Math.log2(' }],
})
