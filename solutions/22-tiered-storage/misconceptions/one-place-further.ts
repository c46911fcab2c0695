import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the place of a percentile is p % of n', ru: 'место процентиля — p % от n' },
  caughtBy: '22.4 percentiles are nearest-rank, and the speed is all bytes by all time',
  says: /Nearest-rank/,
  edits: [
    {
      file: 'measure.ts',
      find: 'times[Math.ceil((share / 100) * times.length) - 1]!',
      replace: 'times[Math.floor((share / 100) * times.length)]!',
    },
  ],
})
