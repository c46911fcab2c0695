import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the minute itself is one of thirty', ru: 'сама минута — одна из тридцати' },
  caughtBy: '18.4 a minute is judged by ten before it or more, and by the last thirty at most',
  says: /the oldest of thirty minutes/,
  edits: [{ file: 'detector.ts', find: '.slice(-BASELINE.most)', replace: '.slice(1 - BASELINE.most)' }],
})
