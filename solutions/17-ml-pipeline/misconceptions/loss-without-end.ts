import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a probability is never 0', ru: 'вероятность не бывает 0' },
  caughtBy: '17.3 by hand: the loss is minus the logarithm of what was given to what happened, and never infinite',
  says: /logarithm of 0 is infinite/,
  edits: [
    {
      file: 'evaluation.ts',
      find: 'Math.max(EPSILON, late ? probability : 1 - probability)',
      replace: 'late ? probability : 1 - probability',
    },
    { file: 'evaluation.ts', find: 'import { EPSILON, type Learner }', replace: 'import type { Learner }' },
  ],
})
