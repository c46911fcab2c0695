import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a dashboard shows what happens, so it reads from the end',
    ru: 'дашборд показывает происходящее, поэтому читает с конца',
  },
  caughtBy: '4.4 a client that comes late gets the present state first, then each change once',
  says: /from the beginning of click-counts/,
  cause: 'deadline',
  edits: [{ file: 'counts.ts', find: 'fromBeginning: true', replace: 'fromBeginning: false' }],
})
