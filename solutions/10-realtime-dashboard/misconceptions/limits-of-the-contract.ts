import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the limits are in the contract',
    ru: 'пороги указаны в контракте',
  },
  caughtBy: '10.3 the limits are those of the contract, or those that are asked for, each metric its own',
  says: /options.limits takes the place/,
  edits: [
    {
      file: 'topology.ts',
      find: 'new Judge(limits)',
      replace: 'new Judge({ ...limits, ...LIMITS })',
    },
  ],
})
