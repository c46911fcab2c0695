import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a window begins with its model', ru: 'окно начинается со своей моделью' },
  caughtBy: '17.5 a window is two hundred predictions, compared with what the last model has learnt from',
  says: /not compared with the last model/,
  edits: [
    {
      file: 'drift.ts',
      find: `  const { model, histogram: normal } = state.reference
`,
      replace: `  const begun = state.count > 0 && state.begun ? state.begun : state.reference
  const { model, histogram: normal } = begun
`,
    },
    {
      file: 'drift.ts',
      find: 'return { state: { ...state, histogram, count } }',
      replace: 'return { state: { ...state, begun, histogram, count } }',
    },
    {
      file: 'drift.ts',
      find: `  histogram: Histogram
  count: number
`,
      replace: `  /** What the window is compared with. */
  begun?: State['reference']
  histogram: Histogram
  count: number
`,
    },
  ],
})
