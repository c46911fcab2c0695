import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'c8 counts what is there',
    ru: 'c8 считает то, что есть',
  },
  caughtBy: '20.5 c8 counts the application, all of it and nothing else, and fails below its floor',
  says: /not that of the application/,
  edits: [
    {
      file: 'coverage.ts',
      find: `exclude: ['*.test.ts', `,
      replace: 'exclude: [',
    },
  ],
})
