import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the baseline is a coin', ru: 'базовая линия — монетка' },
  caughtBy: '17.3 metrics come after each hundredth example learnt from, and say how well it is told',
  says: /last 200 held-out examples/,
  edits: [
    { file: 'trainer.ts', find: 'evaluate(late / seen, heldOut)', replace: 'evaluate(seen > 0 ? 0.5 : late, heldOut)' },
  ],
})
