import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'all topics are alike',
    ru: 'все топики одинаковы',
  },
  caughtBy: '24.2 creates five topics, and leaves them as they are the second time',
  says: /is compacted/,
  edits: [
    {
      file: 'topics.ts',
      find: `{ name: 'cleanup.policy', value: 'compact' }`,
      replace: `{ name: 'cleanup.policy', value: 'delete' }`,
    },
  ],
})
