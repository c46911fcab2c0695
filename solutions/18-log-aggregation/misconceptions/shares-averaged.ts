import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the mean of shares is the share', ru: 'среднее долей и есть доля' },
  caughtBy: '18.4 by hand: fewer than ten minutes judge nothing, and unequal minutes weigh by their lines',
  says: /Shares of minutes were averaged/,
  edits: [
    {
      file: 'patterns.ts',
      find: "const share = (sum('errors') + 1) / (sum('lines') + 2)",
      replace:
        "const mean = baseline.reduce((total, minute) => total + minute.errors / minute.lines, 0) / baseline.length\n  const share = (mean * sum('lines') + 1) / (sum('lines') + 2)",
    },
  ],
})
