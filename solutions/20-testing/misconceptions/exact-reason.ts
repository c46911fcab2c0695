import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the reason is a text, and texts can be compared',
    ru: 'причина — это текст, а тексты можно сравнить',
  },
  caughtBy: '20.4 the tests of failures pass on a right application, however it is written',
  says: /how the application is written/,
  edits: [
    {
      file: 'errors.test.ts',
      find: '  expect(dead?.headers[headerNames.error]).toBeTruthy()',
      replace: `  expect(dead?.headers[headerNames.error]).toBe('the card provider answered 500')`,
    },
  ],
})
