import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'four attempts at least is what was promised',
    ru: 'обещано не меньше четырёх попыток',
  },
  caughtBy: '20.4 the tests of failures find a service that tries once too many',
  says: /tried again four times/,
  edits: [
    {
      file: 'errors.test.ts',
      find: `  expect(cards.attemptsOf('bad')).toBe(4)`,
      replace: `  expect(cards.attemptsOf('bad')).toBeGreaterThanOrEqual(4)`,
    },
  ],
})
