import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'one column is renamed',
    ru: 'переименовывают один столбец',
  },
  caughtBy: '8.4 a value is the row, a key its id, a delete one tombstone, a topic named by prefix and table',
  says: /keep their values under their new names/,
  edits: [{ file: 'transforms.ts', find: `renames: renames.join(',')`, replace: 'renames: renames[0]!' }],
})
