import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the server forgets, the page shows',
    ru: 'забывает сервер, страница показывает',
  },
  caughtBy: '10.5 the page forgets by the same rule as the server',
  says: /sixty newest windows/,
  cause: 'deadline',
  edits: [
    {
      file: 'page-board.ts',
      find: `  if (series.size > KEPT_WINDOWS) series.delete(Math.min(...series.keys()))
`,
      replace: '',
    },
  ],
})
