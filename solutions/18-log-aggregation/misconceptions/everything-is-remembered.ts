import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the more history the better', ru: 'чем больше истории, тем лучше' },
  caughtBy: '18.4 a minute is judged by ten before it or more, and by the last thirty at most',
  says: /older than thirty minutes/,
  edits: [{ file: 'detector.ts', find: '.slice(-BASELINE.most)', replace: '.slice(-100 * BASELINE.most)' }],
})
