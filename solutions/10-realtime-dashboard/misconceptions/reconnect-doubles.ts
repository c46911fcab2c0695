import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'each connection adds its points',
    ru: 'каждое соединение добавляет свои точки',
  },
  caughtBy: '10.5 the page says when the connection is lost, finds back, and doubles nothing',
  says: /nothing is there twice/,
  cause: 'deadline',
  edits: [
    {
      file: 'page-board.ts',
      find: `let paused = false
`,
      replace: `let paused = false
let snapshots = 0
`,
    },
    {
      file: 'page-board.ts',
      find: `    devices = new Map()
    excursions`,
      replace: `    snapshots += 1
    excursions`,
    },
    {
      file: 'page-board.ts',
      find: 'series.set(window.start, window)',
      replace: 'series.set(window.start + snapshots / 1000, window)',
    },
  ],
})
