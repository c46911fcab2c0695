import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'weights are the model', ru: 'веса — это и есть модель' },
  caughtBy: '17.2 by hand: a prediction scales by the learner, and is from 0 to 1 whatever is asked',
  says: /raw ones gets nonsense/,
  edits: [
    {
      file: 'learner.ts',
      find: `  const z = scaled(learner, features)
  const score`,
      replace: `  const z = features
  const score`,
    },
  ],
})
