import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'PSI is the divergence of Kullback and Leibler', ru: 'PSI — это расхождение Кульбака — Лейблера' },
  caughtBy: '17.5 by hand: the PSI compares shares, is 0 for the same, and never infinite',
  says: /seen minus reference/,
  edits: [{ file: 'drift.ts', find: 'sum + (s[n]! - share) * Math.log', replace: 'sum + s[n]! * Math.log' }],
})
