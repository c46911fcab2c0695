import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the index knows how many there are', ru: 'индекс знает, сколько их' },
  caughtBy: '18.5 of many lines a part is told, and how many there are; what is asked wrongly is answered by 400',
  says: /counts to 10,000/,
  edits: [{ file: 'finding.ts', find: '    track_total_hits: true,\n', replace: '' }],
})
