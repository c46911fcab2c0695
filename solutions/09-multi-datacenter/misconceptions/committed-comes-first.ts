import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is committed is what holds',
    ru: 'действует то, что закоммичено',
  },
  caughtBy:
    '9.4 takes what is further, the checkpoint or what is committed, and does not go back when it is called again',
  says: /the further of the two counts/,
  edits: [
    {
      file: 'failover.ts',
      find: 'furthest(own.get(partition) ?? -1n, checkpoint, BigInt(low))',
      replace: 'furthest((own.get(partition) ?? -1n) >= 0n ? (own.get(partition) ?? -1n) : checkpoint, BigInt(low))',
    },
  ],
})
