import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the event of a delete is enough',
    ru: 'события об удалении достаточно',
  },
  caughtBy: '8.2 sends the rows of before and each change afterwards, in their order, under the primary key',
  says: /a tombstone follows each d/,
  edits: [{ file: 'source.ts', find: `'tombstones.on.delete': 'true'`, replace: `'tombstones.on.delete': 'false'` }],
})
