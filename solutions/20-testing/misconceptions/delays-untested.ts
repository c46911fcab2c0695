import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a retry is a retry',
    ru: 'повтор есть повтор',
  },
  caughtBy: '20.4 the tests of failures find a service that retries without a pause',
  says: /no delay before a retry/,
  edits: [
    {
      file: 'errors.test.ts',
      find: `    expect(context.sleeps).toEqual([100, 200, 400])
`,
      replace: '',
    },
  ],
})
