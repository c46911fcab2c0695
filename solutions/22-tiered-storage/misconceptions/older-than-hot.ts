import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'cold is what is older than hot', ru: 'холодное — то, что старше горячего' },
  caughtBy: '22.5 cold is what is at least as old as the hot days, and nobody reads what is gone',
  says: /at least as old/,
  edits: [{ file: 'cost.ts', find: 'ageDays >= hotDays', replace: 'ageDays > hotDays' }],
})
