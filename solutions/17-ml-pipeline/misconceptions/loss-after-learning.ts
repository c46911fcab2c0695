import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the loss is that of the model', ru: 'потеря — это потеря модели' },
  caughtBy: '17.3 metrics come after each hundredth example learnt from, and say how well it is told',
  says: /before it was learnt from/,
  edits: [
    {
      file: 'trainer.ts',
      find: `  const told = state.learner ? predict(state.learner, example.features) : 0.5
`,
      replace: `  const told = predict(learn(state.learner, example), example.features)
`,
    },
  ],
})
