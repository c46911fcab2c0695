import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who merges takes one of each',
    ru: 'при слиянии берут по одному',
  },
  caughtBy: '5.3 histograms merge into that of all samples, each sample with the same weight',
  says: /counts are added up/,
  edits: [
    {
      file: 'histogram.ts',
      find: `counts.set(bucket, (counts.get(bucket) ?? 0) + count)`,
      replace: `counts.set(bucket, count)`,
    },
  ],
})
