import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'one example is an example', ru: 'и один пример — пример' },
  caughtBy: '17.3 of fewer than 20 held-out examples nothing is told, and no model is published',
  says: /fewer than HELD_OUT\.least/,
  edits: [{ file: 'trainer.ts', find: 'heldOut.length >= HELD_OUT.least', replace: 'heldOut.length > 0' }],
})
