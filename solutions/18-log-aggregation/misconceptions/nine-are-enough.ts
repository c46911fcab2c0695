import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'nine minutes are enough', ru: 'хватит девяти минут' },
  caughtBy: '18.4 by hand: fewer than ten minutes judge nothing, and unequal minutes weigh by their lines',
  says: /just started is judged/,
  edits: [
    { file: 'patterns.ts', find: 'baseline.length < BASELINE.least', replace: 'baseline.length < BASELINE.least - 1' },
  ],
})
