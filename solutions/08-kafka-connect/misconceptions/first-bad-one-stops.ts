import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an error must be seen: all stops',
    ru: 'ошибку должны увидеть: всё встаёт',
  },
  caughtBy: '8.3 what cannot be read or is refused goes aside as it came, and says why; all others go on',
  says: /what comes behind that record is not written/,
  edits: [
    {
      file: 'sink.ts',
      find: `    'errors.tolerance': 'all',
`,
      replace: '',
    },
  ],
})
