import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'better than the baseline is good enough', ru: 'лучше базовой — и хватит' },
  caughtBy: '17.3 candidate, baseline and published model are judged on the same examples, those held out now',
  says: /judged again each time/,
  edits: [{ file: 'trainer.ts', find: ' && (!old || test.loss < old.loss)', replace: '' }],
})
