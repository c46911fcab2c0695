import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what nobody knows of is not missing',
    ru: 'чего никто не знает, того и не потеряли',
  },
  caughtBy: '9.4 counts what never arrived, and says where nobody knows',
  says: /null where nobody looked/,
  edits: [
    {
      file: 'failover.ts',
      find: 'behind(BigInt(seen.offset), arrived) : null',
      replace: 'behind(BigInt(seen.offset), arrived) : 0',
    },
  ],
})
