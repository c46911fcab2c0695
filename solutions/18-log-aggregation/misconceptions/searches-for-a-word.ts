import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'errors are lines with the word error', ru: 'ошибки — строки со словом error' },
  caughtBy: '18.5 what the objects ask for is answered by the real index, and rightly',
  says: /The word error in a message/,
  edits: [{ file: 'kibana.ts', find: "searchSource('level:error')", replace: "searchSource('error')" }],
})
