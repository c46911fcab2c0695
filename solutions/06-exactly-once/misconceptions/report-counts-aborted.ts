import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'each record in the log is a result',
    ru: 'каждая запись в логе — это результат',
  },
  caughtBy: '6.5 prints the comparison of the two ways',
  says: /Committed entries only/,
  edits: [{ file: 'report.ts', find: 'readUncommitted: false', replace: 'readUncommitted: true' }],
})
