import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a test of the topology feeds it payments that were paid',
    ru: 'тест топологии подаёт ей оплаченные платежи',
  },
  caughtBy: '20.1 the unit tests find totals with what was declined',
  says: /declined payments count/,
  edits: [
    {
      file: 'unit.test.ts',
      find: `  expect(pay(NOON, { state: 'declined' })).toEqual([])
`,
      replace: '',
    },
  ],
})
