import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a field that the contract does not name breaks it', ru: 'поле, которого нет в контракте, его нарушает' },
  caughtBy: '1.4 a message that breaks the contract is reported, and everything around it is printed',
  says: /although nothing is wrong with it/,
  edits: [{ file: 'consumer.ts', find: `userEvent.safeParse(value)`, replace: `userEvent.strict().safeParse(value)` }],
})
