import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the slope of a counter is its rate',
    ru: 'наклон счётчика и есть скорость',
  },
  caughtBy: '5.2 each panel is right with two brokers, and while one of them starts again',
  says: /has begun anew/,
  edits: [{ file: 'dashboard.ts', find: `rate(kafka_topic`, replace: `deriv(kafka_topic` }],
})
