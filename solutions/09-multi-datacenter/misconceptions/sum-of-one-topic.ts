import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the largest is what counts',
    ru: 'важно наибольшее',
  },
  caughtBy: '9.5 counts what is behind in the numbers of the primary, of each partition',
  says: /adds up all partitions of all topics/,
  edits: [
    {
      file: 'lag.ts',
      find: 'partitions.reduce((sum, { behind }) => sum + behind, 0)',
      replace: 'Math.max(0, ...partitions.map(({ behind }) => behind))',
    },
  ],
})
