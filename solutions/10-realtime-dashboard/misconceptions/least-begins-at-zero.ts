import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'minimum and maximum begin at 0',
    ru: 'минимум и максимум начинаются с 0',
  },
  caughtBy: '10.2 what is known of a window is right after each value, the first one too',
  says: /not at 0/,
  edits: [
    {
      file: 'stats.ts',
      find: 'return stats === null ? one : both(stats, one)',
      replace: 'return both(stats ?? { count: 0, sum: 0, min: 0, max: 0, mean: 0 }, one)',
    },
  ],
})
