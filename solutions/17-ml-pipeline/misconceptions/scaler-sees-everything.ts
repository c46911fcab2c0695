import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a scaler is fitted on the data', ru: 'масштаб подбирают по всем данным' },
  caughtBy:
    '17.2 it learns from the training part alone, in order: held-out orders leave no trace in model, scaler and histogram',
  says: /held-out orders, say/,
  edits: [
    {
      file: 'trainer.ts',
      find: 'this.#states.put(MODEL, { ...state, heldOut: state.heldOut + 1 })',
      replace: `const scaled = state.learner && { ...scalerAfter(state.learner, example.features), seen: state.learner.seen }
      this.#states.put(MODEL, { ...state, learner: scaled, heldOut: state.heldOut + 1 })`,
    },
    {
      file: 'trainer.ts',
      find: "import { type Labelled, learn, predict } from './learner.ts'",
      replace: "import { type Labelled, learn, predict, scalerAfter } from './learner.ts'",
    },
    { file: 'learner.ts', find: 'function scalerAfter', replace: 'export function scalerAfter' },
  ],
})
