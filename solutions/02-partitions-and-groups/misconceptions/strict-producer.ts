import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a field that the contract does not name breaks it', ru: 'поле, которого нет в контракте, его нарушает' },
  caughtBy: '2.2 sends nothing if one of the activities breaks the contract',
  says: /allowed and mean nothing/,
  edits: [
    { file: 'producer.ts', find: `activitySchema.parse(activity)`, replace: `activitySchema.strict().parse(activity)` },
  ],
})
