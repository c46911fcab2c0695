import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the new mean is half the old one and half the new value',
    ru: 'новое среднее — половина старого и половина нового значения',
  },
  caughtBy: '10.2 what is known of a window is right after each value, the first one too',
  says: /mean is sum \/ count/,
  edits: [
    {
      file: 'stats.ts',
      find: 'return stats === null ? one : both(stats, one)',
      replace: 'return stats === null ? one : { ...both(stats, one), mean: (stats.mean + value) / 2 }',
    },
  ],
})
