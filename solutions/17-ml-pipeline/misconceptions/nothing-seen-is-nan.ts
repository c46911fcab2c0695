import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a model has always seen something', ru: 'модель всегда что-то видела' },
  caughtBy: '17.2 by hand: a prediction scales by the learner, and is from 0 to 1 whatever is asked',
  says: /no probability/,
  edits: [{ file: 'learner.ts', find: 'm2[n]! / Math.max(1, seen)', replace: 'm2[n]! / seen' }],
})
