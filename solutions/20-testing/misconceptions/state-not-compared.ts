import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an answer is an answer',
    ru: 'ответ есть ответ',
  },
  caughtBy: '20.2 the integration tests find a service that takes a declined card for paid',
  says: /becomes the state paid/,
  edits: [
    {
      file: 'integration.test.ts',
      find: `toMatchObject({ paymentId: 'p-1', state: 'declined' })`,
      replace: `toMatchObject({ paymentId: 'p-1' })`,
    },
  ],
})
