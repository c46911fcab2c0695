import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a version is a note', ru: 'версия — это примечание' },
  caughtBy: '17.2 what is no example is reported once, and everything around it counts',
  says: /reported not at all/,
  edits: [
    {
      file: 'trainer.ts',
      find: 'read(exampleSchema, key, value)',
      replace: 'read(exampleSchema.omit({ version: true }), key, value)',
    },
  ],
})
