import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an update carries the whole row',
    ru: 'изменение несёт всю строку',
  },
  caughtBy: '8.2 numbers are exact, and a long text that did not change is still there',
  says: /REPLICA IDENTITY FULL/,
  edits: [{ file: 'source.ts', find: ` replica identity full\``, replace: ` replica identity default\`` }],
})
