import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a field that the contract does not name breaks it', ru: 'поле, которого нет в контракте, его нарушает' },
  caughtBy: '1.3 each event is in the topic once with key, value and header',
  says: /allowed and mean nothing/,
  edits: [{ file: 'producer.ts', find: `userEvent.parse(event)`, replace: `userEvent.strict().parse(event)` }],
})
