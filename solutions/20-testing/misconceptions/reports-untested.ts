import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is in the dead letter queue needs no report',
    ru: 'о том, что лежит в DLQ, сообщать незачем',
  },
  caughtBy: '20.4 the tests of failures find a service that reports nothing',
  says: /does not hear of bad input/,
  edits: [
    {
      file: 'errors.test.ts',
      find: `  expect(context.rejected.map(({ offset }) => offset)).toEqual(['0', '1', '2'])
`,
      replace: '',
    },
  ],
})
