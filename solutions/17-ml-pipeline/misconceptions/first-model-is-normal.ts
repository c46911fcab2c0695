import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'normal is what was first', ru: 'норма — то, что было сначала' },
  caughtBy: '17.5 a window is two hundred predictions, compared with what the last model has learnt from',
  says: /histogram of the last model/,
  edits: [
    {
      file: 'drift.ts',
      find: 'return { state: { ...state, reference: { model: model.version, histogram: model.histogram } } }',
      replace:
        'return { state: { ...state, reference: state.reference ?? { model: model.version, histogram: model.histogram } } }',
    },
  ],
})
