import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'it is enough that the offset is committed in the end',
    ru: 'достаточно, что смещение в конце закоммичено',
  },
  caughtBy: '20.2 the integration tests find a service that commits before it works',
  says: /before the card is charged/,
  edits: [
    {
      file: 'integration.test.ts',
      find: `  expect(await context.committed(groupName, topicNames.requests)).toEqual({})
`,
      replace: '',
    },
  ],
})
