import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'lateness can be judged where the clicks are read, before they are spread by category',
    ru: 'об опоздании можно судить там, где клики читают, ещё до распределения по категориям',
  },
  caughtBy: '4.3 a click that counts nowhere is in late-clicks, whichever partition it came from',
  says: /in another task than the one that counts/,
  cause: 'deadline',
  edits: [
    {
      file: 'topology.ts',
      find: `  const byCategory = builder
`,
      replace: `  const clicks = builder
`,
    },
    {
      file: 'topology.ts',
      find: '    .repartition(',
      replace: `  const byCategory = clicks
    .repartition(`,
    },
    {
      file: 'topology.ts',
      find: `  byCategory
    .process`,
      replace: `  clicks
    .process`,
    },
  ],
})
