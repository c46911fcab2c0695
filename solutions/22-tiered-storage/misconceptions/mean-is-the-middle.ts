import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the mean is what people see', ru: 'среднее — то, что видят люди' },
  caughtBy: '22.4 percentiles are nearest-rank, and the speed is all bytes by all time',
  says: /Nearest-rank/,
  edits: [
    {
      file: 'measure.ts',
      find: 'p50Ms: percentile(50),',
      replace: 'p50Ms: sum((sample) => sample.ms) / samples.length,',
    },
  ],
})
