import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'two brokers: the p99 is the average of both',
    ru: 'брокеров два: p99 — среднее двух',
  },
  caughtBy: '5.2 each panel is right with two brokers, and while one of them starts again',
  says: /percentile of nothing/,
  edits: [{ file: 'dashboard.ts', find: `\`max(kafka_request_seconds`, replace: `\`avg(kafka_request_seconds` }],
})
