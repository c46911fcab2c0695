import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'one place is as good as another', ru: 'одно место не хуже другого' },
  caughtBy: '22.4 cold samples are fetched from the store, each anew, and hot ones are not',
  says: /begins where the one before ended/,
  edits: [
    { file: 'measure.ts', find: '      from += length\n', replace: '' },
    { file: 'measure.ts', find: 'let from = places', replace: 'const from = places' },
    {
      file: 'measure.ts',
      find: '      if (from + length > places[tier].end) from = places[tier].first\n',
      replace: '',
    },
  ],
})
