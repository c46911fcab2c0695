import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'lag is the end less the commit',
    ru: 'отставание — это конец минус коммит',
  },
  caughtBy: '5.2 each scrape asks anew, and what retention has deleted is not waited for',
  says: /from the first record that is there/,
  edits: [{ file: 'lag.ts', find: `BigInt(low)].reduce`, replace: `BigInt(low) - BigInt(low)].reduce` }],
})
