import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'that it is in the dead letter queue says enough',
    ru: 'достаточно того, что запись попала в DLQ',
  },
  caughtBy: '20.4 the tests of failures find dead letters without their reason',
  says: /x-error is missing/,
  edits: [
    {
      file: 'errors.test.ts',
      find: `  expect(dead?.headers[headerNames.error]).toBeTruthy()
`,
      replace: '',
    },
    {
      file: 'errors.test.ts',
      find: `    expect(headers[headerNames.error]).toBeTruthy()
`,
      replace: '',
    },
    {
      file: 'errors.test.ts',
      find: 'import { headerNames, topicNames }',
      replace: 'import { topicNames }',
    },
  ],
})
