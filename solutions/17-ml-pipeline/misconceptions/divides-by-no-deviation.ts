import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'every feature varies', ru: 'любой признак меняется' },
  caughtBy: '17.2 by hand: a feature that never changes, or hardly, makes no NaN and loses no digits',
  says: /Divided by a deviation of 0/,
  edits: [
    {
      file: 'learner.ts',
      find: 'return deviation === 0 ? 0 : (value - mean[n]!) / deviation',
      replace: 'return (value - mean[n]!) / deviation',
    },
  ],
})
