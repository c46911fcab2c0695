import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a field that the contract does not name breaks it', ru: 'поле, которого нет в контракте, его нарушает' },
  caughtBy: '12.2 tells a message from what is none',
  says: /allowed and mean nothing/,
  edits: [
    { file: 'processor.ts', find: `messageSchema.safeParse(json)`, replace: `messageSchema.strict().safeParse(json)` },
  ],
})
