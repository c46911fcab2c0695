import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the bank has five seconds',
    ru: 'у банка есть пять секунд',
  },
  caughtBy: '6.1 a bank that does not answer within 5 s is told again, and one that does is not',
  says: /not the batch’s/,
  edits: [
    {
      file: 'bank.ts',
      find: '{ id }: Payment): Promise',
      replace: '{ id }: Payment, signal: AbortSignal): Promise',
    },
    {
      file: 'bank.ts',
      find: `    signal: AbortSignal.timeout(TIMEOUT_MS),
`,
      replace: `    signal,
`,
    },
    {
      file: 'exactly-once.ts',
      find: `  if (bankUrl !== undefined) for (const payment of payments) await tellBank(bankUrl, payment)
`,
      replace: `  const signal = AbortSignal.timeout(5_000)
  if (bankUrl !== undefined) for (const payment of payments) await tellBank(bankUrl, payment, signal)
`,
    },
  ],
})
