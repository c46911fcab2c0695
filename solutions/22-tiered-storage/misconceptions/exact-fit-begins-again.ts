import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what ends where its tier ends does not fit', ru: 'что кончается вместе с уровнем, не помещается' },
  caughtBy: '22.4 cold samples are fetched from the store, each anew, and hot ones are not',
  says: /just fits into the tier/,
  edits: [
    {
      file: 'measure.ts',
      find: 'if (from + length > places[tier].end)',
      replace: 'if (from + length >= places[tier].end)',
    },
  ],
})
