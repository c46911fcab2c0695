import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'speeds have a mean', ru: 'у скоростей есть среднее' },
  caughtBy: '22.4 percentiles are nearest-rank, and the speed is all bytes by all time',
  says: /no mean of speeds/,
  edits: [
    {
      file: 'measure.ts',
      find: 'bytesPerSecond: ms === 0 ? 0 : (bytes * 1_000) / ms',
      replace:
        'bytesPerSecond: ms === 0 ? 0 : sum((sample) => (sample.bytes * 1_000) / (sample.ms || 1)) / samples.length',
    },
  ],
})
