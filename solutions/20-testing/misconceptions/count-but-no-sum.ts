import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the number of payments shows that the aggregate works',
    ru: 'число платежей показывает, что агрегат работает',
  },
  caughtBy: '20.1 the unit tests find totals of the last payment alone',
  says: /not the sum/,
  edits: [
    {
      file: 'unit.test.ts',
      find: `  expect(pay(NOON + HOUR_MS - 1, { amountCents: 30 })).toEqual([
    { key: 'a', accountId: 'a', hour: NOON, payments: 2, amountCents: 130 },
  ])`,
      replace: '  expect(pay(NOON + HOUR_MS - 1, { amountCents: 30 })).toMatchObject([{ hour: NOON, payments: 2 }])',
    },
  ],
})
