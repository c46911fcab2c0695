import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'less than one percent is noise',
    ru: 'меньше процента — это шум',
  },
  caughtBy: '5.5 a small difference is a difference',
  says: /whoever rounds it off hides it/,
  edits: [{ file: 'report.ts', find: `|| was === is)`, replace: `|| was === is || Math.abs(is / was - 1) < 0.01)` }],
})
