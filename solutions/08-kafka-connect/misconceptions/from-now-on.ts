import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'change data capture is about changes',
    ru: 'CDC — это про изменения',
  },
  caughtBy: '8.2 sends the rows of before and each change afterwards, in their order, under the primary key',
  says: /leaves out the rows of before/,
  cause: 'deadline',
  edits: [{ file: 'source.ts', find: `'snapshot.mode': 'initial'`, replace: `'snapshot.mode': 'no_data'` }],
})
