import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the checkout is tested for the correlation id, that is enough',
    ru: 'correlation-id проверен у кассы, этого достаточно',
  },
  caughtBy: '20.2 the integration tests find a service that loses the correlation id',
  says: /results have no header/,
  edits: [
    {
      file: 'integration.test.ts',
      find: `expect(record).toMatchObject({ key: 'acc-7', headers: { 'correlation-id': 'c-1' } })`,
      replace: `expect(record).toMatchObject({ key: 'acc-7' })`,
    },
  ],
})
