import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a person wants the time of the clock on the wall',
    ru: 'человеку нужно время, как на стене',
  },
  caughtBy: '10.5 the page shows charts, table and alerts as they change, and says when there is nothing yet',
  says: /times in UTC/,
  cause: 'deadline',
  edits: [
    {
      file: 'page-drawing.ts',
      find: 'new Date(ms).toISOString().slice(11, 19)',
      replace: "new Date(ms).toLocaleTimeString('en-GB')",
    },
  ],
})
