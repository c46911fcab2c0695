import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'one new try is enough',
    ru: 'одной новой попытки достаточно',
  },
  caughtBy: '10.5 the page says when the connection is lost, finds back, and doubles nothing',
  says: /connect again by itself|second time too/,
  cause: 'deadline',
  edits: [
    {
      file: 'page-board.ts',
      find: `    setTimeout(connect, 1000)
`,
      replace: `    if (!retried) setTimeout(connect, 1000)
    retried = true
`,
    },
    {
      file: 'page-board.ts',
      find: `let paused = false
`,
      replace: `let paused = false
let retried = false
`,
    },
  ],
})
