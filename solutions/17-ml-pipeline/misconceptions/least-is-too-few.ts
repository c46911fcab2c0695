import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'at least twenty is more than twenty', ru: 'не меньше двадцати — больше двадцати' },
  caughtBy: '17.3 of fewer than 20 held-out examples nothing is told, and no model is published',
  says: /twenty are enough/,
  edits: [{ file: 'trainer.ts', find: 'heldOut.length >= HELD_OUT.least', replace: 'heldOut.length > HELD_OUT.least' }],
})
