import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an offset is an offset, whichever cluster counts',
    ru: 'смещение есть смещение, какой бы кластер ни считал',
  },
  caughtBy: '9.4 goes on from the latest checkpoint, in the numbers of the backup',
  says: /upstream is the primary’s, downstream the backup’s/,
  edits: [{ file: 'failover.ts', find: 'checkpoint.downstream)', replace: 'checkpoint.upstream)' }],
})
