import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'schemas in each record are noise',
    ru: 'схема в каждой записи — мусор',
  },
  caughtBy: '16.3 sends the rows of before and each committed change afterwards, each key in its order',
  says: /another story than the source/,
  edits: [{ file: 'source.ts', find: `schemas.enable\`]: 'true'`, replace: `schemas.enable\`]: 'false'` }],
})
