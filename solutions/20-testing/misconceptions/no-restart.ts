import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a service that answers once answers for ever',
    ru: 'сервис, который ответил один раз, будет отвечать всегда',
  },
  caughtBy: '20.2 the integration tests find a service that commits nothing',
  says: /everything is answered again/,
  edits: [
    {
      file: 'integration.test.ts',
      find: `  expect(Object.values(await context.committed(groupName, topicNames.requests))).toEqual(['1'])
`,
      replace: '',
    },
    {
      file: 'integration.test.ts',
      find: `  expect(cards.asked.map(({ paymentId }) => paymentId)).toEqual(['p-1', 'p-2'])
`,
      replace: '',
    },
  ],
})
