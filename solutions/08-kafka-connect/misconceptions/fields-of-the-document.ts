import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what the document does not tell is not different',
    ru: 'чего в документе нет, то и не различается',
  },
  caughtBy: '8.5 finds what is missing, what is too much and what differs, in both tables',
  says: /-\s+["']7["']/,
  edits: [
    {
      file: 'check.ts',
      find: '[...Object.keys(row), ...Object.keys(document)]',
      replace: 'Object.keys(document)',
    },
  ],
})
