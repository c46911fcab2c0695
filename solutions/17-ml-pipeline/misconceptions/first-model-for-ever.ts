import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the model is loaded at the start', ru: 'модель загружают при запуске' },
  caughtBy:
    '17.4 a new version is taken into use without a restart and without a request lost, and each answer fits its version',
  says: /within two seconds after it was published/,
  cause: 'deadline',
  edits: [
    {
      file: 'view.ts',
      find: 'else this.model = key !== null',
      replace: 'else if (!this.model) this.model = key !== null',
    },
  ],
})
