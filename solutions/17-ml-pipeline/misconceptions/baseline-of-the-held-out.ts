import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the best constant is that of the held-out ones', ru: 'лучшая константа — доля среди отложенных' },
  caughtBy: '17.3 metrics come after each hundredth example learnt from, and say how well it is told',
  says: /last 200 held-out examples/,
  edits: [
    {
      file: 'trainer.ts',
      find: 'evaluate(late / seen, heldOut)',
      replace: 'evaluate(late < 0 ? 0 : heldOut.filter((one) => one.late).length / heldOut.length, heldOut)',
    },
  ],
})
