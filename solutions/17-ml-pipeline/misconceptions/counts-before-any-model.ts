import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a prediction is a prediction', ru: 'предсказание есть предсказание' },
  caughtBy: '17.5 a window is two hundred predictions, compared with what the last model has learnt from',
  says: /Predictions before any model/,
  edits: [
    {
      file: 'drift.ts',
      find: `  if (!state.reference) return { state }
  const { model, histogram: normal } = state.reference
`,
      replace: `  const { model, histogram: normal } = state.reference ?? { model: 1, histogram: emptyHistogram() }
`,
    },
  ],
})
