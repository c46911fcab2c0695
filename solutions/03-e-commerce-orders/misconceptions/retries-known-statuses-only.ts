import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'only 429 and 503 are worth another attempt, since only they say "later"',
    ru: 'повторять стоит только 429 и 503: лишь они говорят «позже»',
  },
  caughtBy: '3.5 asks five times at the delays of the text, then sets the order aside and goes on',
  says: /500 passes by itself/,
  cause: 'deadline',
  edits: [
    {
      file: 'provider.ts',
      find: 'status === 408 || status === 429 || status >= 500',
      replace: 'status === 429 || status === 503',
    },
  ],
})
