import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'null is no model', ru: 'null — не модель' },
  caughtBy: '17.4 answers by the model in use, with its scaler, and says which version it was',
  says: /takes the model out of use/,
  cause: 'deadline',
  edits: [
    {
      file: 'view.ts',
      find: 'key !== null && value === null ? null : read(modelSchema, key, value).value',
      replace: 'read(modelSchema, key, value).value',
    },
  ],
})
