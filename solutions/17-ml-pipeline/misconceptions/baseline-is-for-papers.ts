import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a baseline is for papers', ru: 'базовая линия нужна для статей' },
  caughtBy: '17.3 candidate, baseline and published model are judged on the same examples, those held out now',
  says: /judged again each time/,
  edits: [{ file: 'trainer.ts', find: ' && test.loss < baseline.loss && (!old', replace: ' && (!old' }],
})
