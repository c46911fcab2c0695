import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'no bin is empty', ru: 'пустых корзин не бывает' },
  caughtBy: '17.5 by hand: the PSI compares shares, is 0 for the same, and never infinite',
  says: /so that none is empty/,
  edits: [{ file: 'drift.ts', find: 'const HALF = 0.5', replace: 'const HALF = 0' }],
})
