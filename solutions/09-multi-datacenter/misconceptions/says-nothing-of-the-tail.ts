import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is copied is what there was',
    ru: 'что скопировано, то и было',
  },
  caughtBy: '9.4 counts what never arrived, and says where nobody knows',
  says: /the tail of the primary is what a failover costs/,
  edits: [
    {
      file: 'failover.ts',
      find: 'missing: seen ? behind(BigInt(seen.offset), arrived) : null',
      replace: 'missing: seen ? behind(0n, arrived) : null',
    },
  ],
})
