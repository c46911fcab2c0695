import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a difference is a difference',
    ru: 'разность есть разность',
  },
  caughtBy: '9.4 counts what never arrived, and says where nobody knows',
  says: /never less than 0/,
  edits: [{ file: 'failover.ts', find: 'Number(furthest(0n, end - arrived))', replace: 'Number(end - arrived)' }],
})
