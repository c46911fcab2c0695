import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what is copied is read from the store', ru: 'скопированное читают из хранилища' },
  caughtBy: '22.4 cold samples are fetched from the store, each anew, and hot ones are not',
  says: /measures the other one/,
  edits: [
    {
      file: 'measure.ts',
      find: 'const { start, hotFrom, end } = tiers',
      replace: 'const { start, copiedTo: hotFrom, end } = tiers',
    },
  ],
})
