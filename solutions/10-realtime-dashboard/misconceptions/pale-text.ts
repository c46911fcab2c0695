import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'grey is discreet',
    ru: 'серый — это ненавязчиво',
  },
  caughtBy: '10.5 the page shows charts, table and alerts as they change, and says when there is nothing yet',
  says: /does not get through/,
  edits: [
    {
      file: 'page.ts',
      find: '.active, td.away',
      replace: `#empty { color: light-dark(#bbb, #555) }
.active, td.away`,
    },
  ],
})
