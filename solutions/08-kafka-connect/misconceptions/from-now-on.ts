import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'change data capture is about changes',
    ru: 'CDC — это про изменения',
  },
  caughtBy: '8.2 sends the rows of before and each change afterwards, in their order, under the primary key',
  says: /Rows of before come as r|is in the topic/,
  edits: [{ file: 'source.ts', find: `'snapshot.mode': 'initial'`, replace: `'snapshot.mode': 'no_data'` }],
})
