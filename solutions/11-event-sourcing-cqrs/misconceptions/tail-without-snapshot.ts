import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the history is always there',
    ru: 'история всегда на месте',
  },
  caughtBy: '11.5 reads nothing of what is in the snapshot',
  says: /snapshot was not used/,
  edits: [
    {
      file: 'history.ts',
      find: `  const ledger = new Ledger(snapshot?.accounts)
  const from = snapshot?.next.map(BigInt)
`,
      replace: `  const ledger = new Ledger(snapshot && [])
  const from = snapshot?.next.map(() => 0n)
`,
    },
  ],
})
