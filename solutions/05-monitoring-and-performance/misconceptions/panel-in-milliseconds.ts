import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'latencies are in milliseconds',
    ru: 'latency — в миллисекундах',
  },
  caughtBy: '5.2 the dashboard has its five panels, each in its own place, with the data source asked for',
  says: /a thousandth of the latency/,
  edits: [{ file: 'dashboard.ts', find: `      's',`, replace: `      'ms',` }],
})
