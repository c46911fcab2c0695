import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a keyword may be of any length', ru: 'keyword может быть любой длины' },
  caughtBy: '18.5 an event is taken however long its texts are',
  says: /more than 32,766 bytes/,
  cause: 'deadline',
  edits: [{ file: 'documents.ts', find: "{ type: 'keyword', ignore_above: 1_024 }", replace: "{ type: 'keyword' }" }],
})
