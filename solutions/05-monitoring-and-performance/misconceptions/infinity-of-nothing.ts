import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the smallest of nothing is Infinity',
    ru: 'наименьшее из ничего — Infinity',
  },
  caughtBy: '5.3 a histogram is a plain value that keeps no list of samples',
  says: /JSON has no Infinity/,
  edits: [
    {
      file: 'histogram.ts',
      find: `type Buckets = { buckets: [value: number, count: number][] }`,
      replace: `type Buckets = { buckets: [value: number, count: number][]; smallest: number }`,
    },
    {
      file: 'histogram.ts',
      find: `({ buckets: [...counts].sort(([a], [b]) => a - b) })`,
      replace: `({
  buckets: [...counts].sort(([a], [b]) => a - b),
  smallest: Math.min(...counts.keys()),
})`,
    },
    {
      file: 'histogram.ts',
      find: `const { buckets } = histogram as unknown as Buckets`,
      replace: `const { buckets, smallest } = histogram as unknown as Buckets
  if (percent === 0 && buckets.length > 0) return smallest`,
    },
  ],
})
