import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'no model, nothing to compare with', ru: 'нет модели — не с чем сравнивать' },
  caughtBy: '17.5 a window is two hundred predictions, compared with what the last model has learnt from',
  says: /not compared with the last model/,
  edits: [
    {
      file: 'drift.ts',
      find: 'keyOf(key) === MODEL) return { state }',
      replace: 'keyOf(key) === MODEL) return { state: { ...state, reference: null } }',
    },
  ],
})
