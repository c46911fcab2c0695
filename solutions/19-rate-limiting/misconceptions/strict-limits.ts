import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a field that the contract does not name breaks it', ru: 'поле, которого нет в контракте, его нарушает' },
  caughtBy: '19.5 takes a limit at the edges of the contract for a limit',
  says: /r8/,
  edits: [{ file: 'limits.ts', find: `readJson(limitSchema, `, replace: `readJson(limitSchema.strict(), ` }],
})
