import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what a reading does not have is 0',
    ru: 'чего в показании нет, то 0',
  },
  caughtBy: '10.2 a metric that a reading does not have is in no window, and a value of 0 is a value',
  says: /A missing metric is no value/,
  edits: [
    {
      file: 'topology.ts',
      find: `    .filter((_device, values) => values[metric] !== undefined)
    .mapValues((values) => values[metric]!)
`,
      replace: `    .mapValues((values) => values[metric] ?? 0)
`,
    },
  ],
})
