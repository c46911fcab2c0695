import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'sort() puts numbers in order', ru: 'sort() упорядочивает числа' },
  caughtBy: '22.4 percentiles are nearest-rank, and the speed is all bytes by all time',
  says: /Nearest-rank/,
  edits: [
    {
      file: 'measure.ts',
      find: '.map(({ ms }) => ms).sort((one, other) => one - other)',
      replace: '.map(({ ms }) => ms).sort()',
    },
  ],
})
