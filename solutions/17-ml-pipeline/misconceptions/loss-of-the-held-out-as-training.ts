import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a loss is a loss', ru: 'потеря есть потеря' },
  caughtBy: '17.3 metrics come after each hundredth example learnt from, and say how well it is told',
  says: /before it was learnt from/,
  edits: [
    {
      file: 'trainer.ts',
      find: 'trainLoss: loss / CHECK_EVERY',
      replace: 'trainLoss: test?.loss ?? loss / CHECK_EVERY',
    },
  ],
})
