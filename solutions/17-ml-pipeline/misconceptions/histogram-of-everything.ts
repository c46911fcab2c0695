import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what came is what is normal', ru: 'что пришло, то и норма' },
  caughtBy:
    '17.2 it learns from the training part alone, in order: held-out orders leave no trace in model, scaler and histogram',
  says: /Each example learnt from counts once/,
  edits: [
    {
      file: 'trainer.ts',
      find: 'this.#states.put(MODEL, { ...state, heldOut: state.heldOut + 1 })',
      replace: `const histogram = counted(state.histogram, example.features)
      this.#states.put(MODEL, { ...state, histogram, heldOut: state.heldOut + 1 })`,
    },
  ],
})
