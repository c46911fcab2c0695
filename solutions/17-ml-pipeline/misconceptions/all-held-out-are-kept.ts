import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'more examples judge better', ru: 'больше примеров — точнее суд' },
  caughtBy: '17.3 metrics come after each hundredth example learnt from, and say how well it is told',
  says: /last 200 held-out examples/,
  edits: [
    { file: 'trainer.ts', find: 'String(state.heldOut % HELD_OUT.kept)', replace: 'String(state.heldOut)' },
    { file: 'trainer.ts', find: 'length: Math.min(heldOut, HELD_OUT.kept)', replace: 'length: heldOut' },
  ],
})
