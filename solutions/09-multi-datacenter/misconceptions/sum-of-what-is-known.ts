import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the sum of what is known is the sum',
    ru: 'сумма известного — это сумма',
  },
  caughtBy: '9.4 counts what never arrived, and says where nobody knows',
  says: /null where nobody looked/,
  edits: [
    {
      file: 'failover.ts',
      find: '(sum === null || count === null ? null : sum + count)',
      replace: '(sum ?? 0) + (count ?? 0)',
    },
  ],
})
