import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a snapshot is many changes',
    ru: 'снимок — это много изменений',
  },
  caughtBy: '10.5 the page says when the connection is lost, finds back, and doubles nothing',
  says: /takes the place of what the page had/,
  cause: 'deadline',
  edits: [
    {
      file: 'page-board.ts',
      find: `    devices = new Map()
    excursions = new Map()
`,
      replace: '',
    },
  ],
})
