import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a field has a .keyword', ru: 'у поля есть .keyword' },
  caughtBy: '18.5 what the objects ask for is answered by the real index, and rightly',
  says: /not there under that name/,
  edits: [{ file: 'kibana.ts', find: "field: 'level', size", replace: "field: 'level.keyword', size" }],
})
