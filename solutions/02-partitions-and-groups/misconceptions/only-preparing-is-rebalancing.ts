import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a group rebalances while its state is PreparingRebalance',
    ru: 'ребалансировка идёт, пока группа в состоянии PreparingRebalance',
  },
  caughtBy: '2.5 prints a timeline of the rebalance',
  says: /has members and is not Stable/,
  cause: 'deadline',
  edits: [
    {
      file: 'viewer.ts',
      find: "state === 'Stable' ||",
      replace: "state !== 'PreparingRebalance' ||",
    },
  ],
})
