import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a field that the contract does not name breaks it', ru: 'поле, которого нет в контракте, его нарушает' },
  caughtBy: '2.4 reports what it cannot read, and handles what is around it',
  says: /not expected[\s\S]*what the contract allows/,
  edits: [{ file: 'member.ts', find: `activitySchema.parse(JSON`, replace: `activitySchema.strict().parse(JSON` }],
})
