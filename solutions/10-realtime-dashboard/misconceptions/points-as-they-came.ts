import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'points come in order',
    ru: 'точки приходят по порядку',
  },
  caughtBy: '10.5 the page shows charts, table and alerts as they change, and says when there is nothing yet',
  says: /Points stand by their time/,
  cause: 'deadline',
  edits: [
    {
      file: 'page-drawing.ts',
      find: '.sort((a, b) => a.start - b.start).map',
      replace: '.map',
    },
  ],
})
