import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'memory is cheap',
    ru: 'память дешёвая',
  },
  caughtBy: '5.3 a histogram is a plain value that keeps no list of samples',
  says: /grows with the load/,
  edits: [
    {
      file: 'histogram.ts',
      find: `const bucket = bucketOf(sample)`,
      replace: `const bucket = bucketOf(sample) || sample ? sample : 0`,
    },
  ],
})
