import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the index makes up ids by itself', ru: 'id индекс придумает сам' },
  caughtBy: '18.5 nothing is lost and nothing comes twice when the process dies before it commits',
  says: /must be the same document/,
  cause: 'deadline',
  edits: [{ file: 'documents.ts', find: '_id: event.id }', replace: "...(event.id === '' ? { _id: '' } : {}) }" }],
})
