import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a baseline is for papers', ru: 'базовая линия нужна для статей' },
  caughtBy:
    '17.3 nothing is published that is no better than the baseline: where nobody is late there is nothing to know',
  says: /no better than the baseline/,
  edits: [{ file: 'trainer.ts', find: ' && test.loss < baseline.loss && (!old', replace: ' && (!old' }],
})
