import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what was before is past', ru: 'что было раньше, то прошло' },
  caughtBy: '18.5 each event of the four topics is one document, in the index of its day',
  says: /not from its beginning/,
  cause: 'deadline',
  edits: [{ file: 'indexer.ts', find: 'fromBeginning: true', replace: 'fromBeginning: false' }],
})
