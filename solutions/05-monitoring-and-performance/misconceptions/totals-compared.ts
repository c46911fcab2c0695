import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'fewer requests are fewer requests',
    ru: 'меньше запросов — это меньше запросов',
  },
  caughtBy: '5.5 compares what may be compared, and says what got better',
  says: /runs differ in length/,
  edits: [{ file: 'report.ts', find: `ratio(requests, acknowledged)`, replace: `ratio(requests, acknowledged && 1)` }],
})
