import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is hidden goes down to nothing',
    ru: 'скрытое доходит до нуля',
  },
  caughtBy: '5.3 what a load that waited has left out is put back beside what it measured',
  says: /19 of interval 10 hides nothing/,
  edits: [{ file: 'histogram.ts', find: `hidden >= intervalMicros;`, replace: `hidden > 0;` }],
})
