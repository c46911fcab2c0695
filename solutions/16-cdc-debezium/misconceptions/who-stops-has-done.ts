import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'whoever stops has done what was taken up',
    ru: 'кто остановился, тот всё взятое сделал',
  },
  caughtBy: '16.4 stop() ends while the replica is away, and the next start writes what it could not',
  says: /not written is taken for done/,
  edits: [
    {
      file: 'replicator.ts',
      find: `  if (refused === undefined) return
  for (const { change, reason } of refused)`,
      replace: '  for (const { change, reason } of refused ?? [])',
    },
  ],
})
