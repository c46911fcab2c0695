import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the mean of several windows is the mean of their means',
    ru: 'среднее нескольких окон — среднее их средних',
  },
  caughtBy: '10.2 what is merged is what would come out of all values one by one',
  says: /mean of means/,
  edits: [
    {
      file: 'stats.ts',
      find: '  return parts.length === 0 ? null : parts.reduce(both)',
      replace: `  if (parts.length === 0) return null
  return { ...parts.reduce(both), mean: parts.reduce((sum, part) => sum + part.mean, 0) / parts.length }`,
    },
  ],
})
