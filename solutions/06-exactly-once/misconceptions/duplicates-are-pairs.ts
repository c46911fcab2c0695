import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'duplicates are payments that have more than one entry',
    ru: 'дубли — это платежи, у которых больше одной записи',
  },
  caughtBy: '6.5 counts what was sent, processed, duplicated and lost',
  says: /duplicates/,
  edits: [
    {
      file: 'report.ts',
      find: 'processed.length - done.size',
      replace: '[...done].filter((id) => processed.indexOf(id) !== processed.lastIndexOf(id)).length',
    },
  ],
})
