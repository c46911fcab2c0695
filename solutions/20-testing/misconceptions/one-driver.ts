import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a driver of the topology for all tests saves time',
    ru: 'один драйвер топологии на все тесты экономит время',
  },
  caughtBy: '20.5 the tests pass in any order, three times',
  says: /another one has left behind/,
  edits: [
    {
      file: 'unit.test.ts',
      find: `const NOON = Math.floor(Date.now() / HOUR_MS) * HOUR_MS
`,
      replace: `const NOON = Math.floor(Date.now() / HOUR_MS) * HOUR_MS
const shared = totals()
`,
    },
    {
      file: 'unit.test.ts',
      find: `test('what an account pays in an hour is added up', () => {
  const { pay } = totals()`,
      replace: `test('what an account pays in an hour is added up', () => {
  const { pay } = shared`,
    },
    {
      file: 'unit.test.ts',
      find: `test('each account has totals of its own', () => {
  const { pay } = totals()`,
      replace: `test('each account has totals of its own', () => {
  const { pay } = shared`,
    },
    {
      file: 'unit.test.ts',
      find: `test('a new hour begins on the hour', () => {
  const { pay } = totals()`,
      replace: `test('a new hour begins on the hour', () => {
  const { pay } = shared`,
    },
    {
      file: 'unit.test.ts',
      find: `  const { pay } = totals()
  pay(NOON)
  pay(NOON + HOUR_MS + GRACE_MS - 1)
  expect(pay(NOON + 1)).toMatchObject([{ hour: NOON, payments: 2 }])`,
      replace: `  const { pay } = shared
  pay(NOON)
  pay(NOON + HOUR_MS + GRACE_MS - 1)
  expect(pay(NOON + 1)).toMatchObject([{ hour: NOON, payments: 6 }])`,
    },
  ],
})
