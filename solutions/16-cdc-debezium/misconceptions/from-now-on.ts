import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'only what changes from now on matters',
    ru: 'важно только то, что меняется с этого момента',
  },
  caughtBy: '16.3 sends the rows of before and each committed change afterwards, each key in its order',
  says: /another story than the source/,
  edits: [{ file: 'source.ts', find: `'snapshot.mode': 'initial'`, replace: `'snapshot.mode': 'no_data'` }],
})
