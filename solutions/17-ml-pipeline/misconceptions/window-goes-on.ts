import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the more, the surer', ru: 'чем больше, тем надёжнее' },
  caughtBy: '17.5 a window is two hundred predictions, compared with what the last model has learnt from',
  says: /Each window begins empty/,
  edits: [
    {
      file: 'drift.ts',
      find: 'state: { ...newState(), reference: state.reference, windows: window, drifting }',
      replace: 'state: { ...newState(), histogram, reference: state.reference, windows: window, drifting }',
    },
  ],
})
