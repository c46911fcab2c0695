import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a limit is where it begins to be too much',
    ru: 'лимит — это то, с чего начинается «слишком много»',
  },
  caughtBy: '13.3 each service does its step forward, on both sides of each limit',
  says: /A limit is allowed itself/,
  edits: [{ file: 'decide.ts', find: `cents > PAYMENT_LIMIT`, replace: `cents >= PAYMENT_LIMIT` }],
})
