import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'ten rows are ten rows',
    ru: 'десять строк — это десять строк',
  },
  caughtBy: '24.5 of too much a part is shown, and said so',
  cause: 'deadline',
  says: /looks like the whole/,
  edits: [
    {
      file: 'page-script.ts',
      find: 'all > shown ?',
      replace: 'all > shown + 1e9 ?',
    },
  ],
})
