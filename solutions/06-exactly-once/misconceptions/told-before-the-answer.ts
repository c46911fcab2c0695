import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the bank need not be told twice: whoever was told is put down, and then told',
    ru: 'банк не нужно беспокоить дважды: записываем, о ком сказано, и сообщаем',
  },
  caughtBy: '6.1 a payment that the bank has not taken gets no entry before it has',
  says: /Only 2xx counts/,
  edits: [
    {
      file: 'exactly-once.ts',
      find: `const PAUSE_MS = 100
`,
      replace: `const PAUSE_MS = 100

const told = new Set<string>()
`,
    },
    {
      file: 'exactly-once.ts',
      find: `  if (bankUrl !== undefined) for (const payment of payments) await tellBank(bankUrl, payment)
`,
      replace: `  for (const payment of payments) {
    if (bankUrl === undefined || told.has(payment.id)) continue
    told.add(payment.id)
    await tellBank(bankUrl, payment)
  }
`,
    },
  ],
})
