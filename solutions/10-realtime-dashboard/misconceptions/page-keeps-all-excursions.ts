import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what has ended does no harm',
    ru: 'что кончилось, то не мешает',
  },
  caughtBy: '10.5 the page forgets by the same rule as the server',
  says: /hundred newest excursions/,
  cause: 'deadline',
  edits: [
    {
      file: 'page-board.ts',
      find: `  if (ended.length > KEPT_ENDED)
`,
      replace: `  if (ended.length > KEPT_ENDED * 1000)
`,
    },
  ],
})
