import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what the bank wrote will be possible',
    ru: 'что записал банк, то возможно',
  },
  caughtBy: '11.2 refuses what is no amount, and what no account can hold',
  says: /none that an account can hold/,
  edits: [
    {
      file: 'events.ts',
      find: `cents < 1n || cents > BigInt(MAX_CENTS)`,
      replace: `cents < 1n && BigInt(MAX_CENTS) > cents`,
    },
  ],
})
