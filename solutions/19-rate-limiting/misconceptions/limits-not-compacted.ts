import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'limits is a topic like the others',
    ru: 'limits — такой же топик, как остальные',
  },
  caughtBy:
    '19.1 creates its topics with 3 partitions each, limits compacted, and leaves those that are there as they are',
  says: /forgotten after a week/,
  edits: [
    {
      file: 'topics.ts',
      find: `[{ name: 'cleanup.policy', value: 'compact' }]`,
      replace: `[{ name: 'cleanup.policy', value: 'delete' }]`,
    },
  ],
})
