import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the mean is about the same',
    ru: 'среднее — примерно то же самое',
  },
  caughtBy: '5.1 tells the latency of each kind of request by quantile, in seconds',
  says: /Mean is no percentile/,
  edits: [{ file: 'jmx.ts', find: `><>\${attribute}Percentile`, replace: `><>\${attribute && 'Mean'}` }],
})
