import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the list shows it',
    ru: 'в списке видно',
  },
  caughtBy: '10.5 the page shows charts, table and alerts as they change, and says when there is nothing yet',
  says: /screen reader hears/,
  cause: 'deadline',
  edits: [
    {
      file: 'page-board.ts',
      find: `    if (message.excursion.until === null) announce(message.excursion)
`,
      replace: '',
    },
  ],
})
