import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a file that no test loads is no concern of the tests',
    ru: 'файл, который тесты не загружают, их не касается',
  },
  caughtBy: '20.5 c8 counts the application, all of it and nothing else, and fails below its floor',
  says: /not that of the application/,
  edits: [
    {
      file: 'coverage.ts',
      find: `    all: true,
`,
      replace: `    all: false,
`,
    },
  ],
})
