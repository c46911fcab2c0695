import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'without a connection nothing is known',
    ru: 'без связи ничего не известно',
  },
  caughtBy: '10.5 the page says when the connection is lost, finds back, and doubles nothing',
  says: /is gone from the page/,
  edits: [
    {
      file: 'page-board.ts',
      find: `    tell(false)
`,
      replace: `    tell(false)
    devices = new Map()
    drawSoon()
`,
    },
  ],
})
