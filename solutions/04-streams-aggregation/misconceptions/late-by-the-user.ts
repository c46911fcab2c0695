import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'lateness can be judged where the clicks are read, before they are spread by category',
    ru: 'об опоздании можно судить там, где клики читают, ещё до распределения по категориям',
  },
  caughtBy: '4.3 a click that counts nowhere is in late-clicks, whichever partition it came from',
  edits: [
    { file: 'topology.ts', find: '  const byCategory = builder\n', replace: '  const clicks = builder\n' },
    {
      file: 'topology.ts',
      find: '    .selectKey(',
      replace: '  const byCategory = clicks\n    .selectKey(',
    },
    { file: 'topology.ts', find: '  byCategory\n    .process', replace: '  clicks\n    .process' },
  ],
})
