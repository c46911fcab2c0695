import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who reads all again loses nothing',
    ru: 'кто читает всё заново, ничего не теряет',
  },
  caughtBy: '9.4 goes on from the latest checkpoint, in the numbers of the backup',
  says: /repeats more than it must/,
  edits: [
    {
      file: 'failover.ts',
      find: 'furthest(own.get(partition) ?? -1n, checkpoint, BigInt(low))',
      replace: 'furthest(own.get(partition) ?? -1n, checkpoint && BigInt(low))',
    },
  ],
})
