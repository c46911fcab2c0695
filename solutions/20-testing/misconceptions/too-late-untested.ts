import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a late result that counts is enough of a test',
    ru: 'достаточно проверить, что опоздавший результат учтён',
  },
  caughtBy: '20.1 the unit tests find totals that take late payments for a day',
  says: /up to a day/,
  edits: [
    {
      file: 'unit.test.ts',
      find: `  pay(NOON + HOUR_MS + GRACE_MS)
  expect(pay(NOON + 2)).toEqual([])
`,
      replace: '',
    },
  ],
})
