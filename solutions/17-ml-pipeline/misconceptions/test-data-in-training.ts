import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'more data, better model', ru: 'больше данных — лучше модель' },
  caughtBy:
    '17.2 it learns from the training part alone, in order: held-out orders leave no trace in model, scaler and histogram',
  says: /held-out orders, say/,
  edits: [
    {
      file: 'trainer.ts',
      find: `      this.#states.put(MODEL, { ...state, heldOut: state.heldOut + 1 })
      return
    }
    const after = learnt(state, example)`,
      replace: `    }
    const heldOut = state.heldOut + (partOf(orderId) === 'test' ? 1 : 0)
    const after = learnt({ ...state, heldOut }, example)`,
    },
  ],
})
