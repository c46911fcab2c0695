import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what grows gets better',
    ru: 'что растёт, то улучшается',
  },
  caughtBy: '5.5 compares what may be compared, and says what got better',
  says: /of all others less/,
  edits: [{ file: 'report.ts', find: `(metric === 'recordsPerSecond')`, replace: `(metric !== 'requestsPerRecord')` }],
})
