import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'it is enough that delays grow',
    ru: 'достаточно, что паузы растут',
  },
  caughtBy: '20.1 the unit tests find delays that grow by addition',
  says: /wait 100, 200, 300 ms/,
  edits: [
    {
      file: 'unit.test.ts',
      find: 'expect([1, 2, 3].map(retryDelay)).toEqual([100, 200, 400])',
      replace: 'for (const n of [1, 2]) expect(retryDelay(n + 1)).toBeGreaterThan(retryDelay(n))',
    },
  ],
})
