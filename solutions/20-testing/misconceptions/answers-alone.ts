import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a failure is an answer of 500',
    ru: 'отказ — это ответ 500',
  },
  caughtBy: '20.4 the tests of failures find a service that retries answers alone',
  says: /is not asked again/,
  edits: [
    {
      file: 'errors.test.ts',
      find: `  ['no answer', null],
`,
      replace: '',
    },
  ],
})
