import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'weights begin at random', ru: 'веса начинаются со случайных' },
  caughtBy: '17.2 the same examples in the same order make the same models, to the last bit',
  says: /Chance that is not seeded/,
  edits: [
    {
      file: 'learner.ts',
      find: 'weights: zeros(), bias: 0',
      replace: 'weights: zeros().map(() => Math.random() / 100), bias: 0',
    },
  ],
})
