import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a late result that is dropped is enough of a test',
    ru: 'достаточно проверить, что опоздавший результат отброшен',
  },
  caughtBy: '20.1 the unit tests find totals without late payments',
  says: /dropped at once/,
  edits: [
    {
      file: 'unit.test.ts',
      find: `  expect(pay(NOON + 1)).toMatchObject([{ hour: NOON, payments: 2 }])
`,
      replace: '',
    },
  ],
})
