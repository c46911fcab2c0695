import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what stop() leaves undone the next start finds',
    ru: 'что stop() не доделал, доделает следующий запуск',
  },
  caughtBy: '20.2 the integration tests find a service that leaves its request at hand',
  says: /does not wait/,
  edits: [
    {
      file: 'integration.test.ts',
      find: `  expect(Object.values(await context.committed(groupName, topicNames.requests))).toEqual(['1'])
`,
      replace: '',
    },
  ],
})
