import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a difference is a difference',
    ru: 'разность есть разность',
  },
  caughtBy: '5.2 each scrape asks anew, and what retention has deleted is not waited for',
  says: /cannot be ahead/,
  edits: [{ file: 'lag.ts', find: `BigInt(high) > from ? BigInt(high) - from : 0n`, replace: `BigInt(high) - from` }],
})
