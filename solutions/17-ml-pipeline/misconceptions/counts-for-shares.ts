import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a histogram is a histogram', ru: 'гистограмма есть гистограмма' },
  caughtBy: '17.5 by hand: the PSI compares shares, is 0 for the same, and never infinite',
  says: /Shares and not counts/,
  edits: [
    {
      file: 'drift.ts',
      find: 'return counts.map((count) => (count + HALF) / total)',
      replace: 'return counts.map((count) => (count + HALF) / Math.min(total, 1))',
    },
  ],
})
