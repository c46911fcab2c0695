import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'two JSON texts are equal when they are the same text',
    ru: 'два JSON равны, когда совпадает текст',
  },
  caughtBy: '20.1 the unit tests pass on a right application, however it is written',
  says: /how the application is written/,
  edits: [
    {
      file: 'unit.test.ts',
      find: `expect(paymentRequest.parse(JSON.parse(record?.value ?? ''))).toEqual(asked)`,
      replace: 'expect(record?.value).toBe(JSON.stringify(asked))',
    },
    {
      file: 'unit.test.ts',
      find: 'import { accountTotal, type PaymentResult, paymentRequest, paymentResult, topicNames }',
      replace: 'import { accountTotal, type PaymentResult, paymentResult, topicNames }',
    },
  ],
})
