import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is wrong is wrong',
    ru: 'если не в порядке, то не в порядке',
  },
  caughtBy: '10.5 the page shows charts, table and alerts as they change, and says when there is nothing yet',
  says: /hides none of the other/,
  cause: 'deadline',
  edits: [
    {
      file: 'page-drawing.ts',
      find: "away.join(', ') || 'normal'",
      replace: "away[0] ?? 'normal'",
    },
  ],
})
