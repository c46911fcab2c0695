import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'zero seconds are less than a week',
    ru: 'ноль секунд меньше недели',
  },
  caughtBy: '16.1 the check names each variable by itself, and knows the limits',
  says: /binlog_expire_logs_seconds = 0 is refused/,
  edits: [{ file: 'mysql.ts', find: `value === '0' || Number(value)`, replace: 'Number(value)' }],
})
