import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a newer model is a better one', ru: 'новее — значит лучше' },
  caughtBy: '17.3 a worse model is not published: what it learnt of spoilt labels does not help with those held out',
  says: /a worse model is in use/,
  edits: [
    {
      file: 'trainer.ts',
      find: 'test && baseline && test.loss < baseline.loss && (!old || test.loss < old.loss)',
      replace: 'test && baseline',
    },
  ],
})
