import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who reads results reads all of them',
    ru: 'читатель результатов читает их все',
  },
  caughtBy: '20.2 the integration tests find a service that writes results without a key',
  says: /the key of results is null/,
  edits: [
    {
      file: 'integration.test.ts',
      find: `expect(record).toMatchObject({ key: 'acc-7', headers`,
      replace: 'expect(record).toMatchObject({ headers',
    },
  ],
})
