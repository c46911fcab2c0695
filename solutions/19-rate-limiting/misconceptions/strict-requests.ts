import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a field that the contract does not name breaks it', ru: 'поле, которого нет в контракте, его нарушает' },
  caughtBy: '19.2 takes a request at the edges of the contract for a request',
  says: /the contract allows them/,
  edits: [{ file: 'limiter.ts', find: `readJson(requestSchema, `, replace: `readJson(requestSchema.strict(), ` }],
})
