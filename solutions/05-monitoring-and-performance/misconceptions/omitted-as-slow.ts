import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who was hidden waited as long',
    ru: 'скрытые ждали столько же',
  },
  caughtBy: '5.3 what a load that waited has left out is put back beside what it measured',
  says: /would have waited almost as long/,
  edits: [{ file: 'histogram.ts', find: `all.push(hidden)`, replace: `all.push(sample)` }],
})
