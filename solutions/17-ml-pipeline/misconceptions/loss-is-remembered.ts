import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a loss once measured stays true', ru: 'однажды измеренная потеря остаётся верной' },
  caughtBy: '17.3 candidate, baseline and published model are judged on the same examples, those held out now',
  says: /of other, easier examples/,
  edits: [
    {
      file: 'trainer.ts',
      find: 'const isBetter = test && baseline && test.loss < baseline.loss && (!old || test.loss < old.loss)',
      replace: `const best = Math.min(remembered ?? Infinity, baseline?.loss ?? Infinity)
  const isBetter = test && test.loss < best`,
    },
    {
      file: 'trainer.ts',
      find: 'function checked({ learner, histogram, late, loss, published }: State',
      replace: 'function checked({ learner, histogram, late, loss, published, remembered }: State',
    },
    {
      file: 'trainer.ts',
      find: `  published: Model | null
}`,
      replace: `  published: Model | null
  /** The loss of what was published, when it was. */
  remembered?: number | undefined
}`,
    },
    {
      file: 'trainer.ts',
      find: 'this.#states.put(MODEL, { ...after, loss: 0,',
      replace: `const remembered = check.model ? (check.metrics.testLoss ?? undefined) : after.remembered
    this.#states.put(MODEL, { ...after, remembered, loss: 0,`,
    },
  ],
})
