import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'text is sorted as people sort it', ru: 'тексты сортируют так, как это делают люди' },
  caughtBy: '23.2 equal neighbours stand by itemId, and nobody is a neighbour of their own',
  says: /as JavaScript compares text/,
  edits: [{ file: 'by-hand.ts', find: '(a < b ? -1 : a > b ? 1 : 0)', replace: 'a.localeCompare(b)' }],
})
