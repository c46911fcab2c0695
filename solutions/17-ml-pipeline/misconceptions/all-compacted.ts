import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'compaction saves room', ru: 'сжатие экономит место' },
  caughtBy:
    '17.1 creates the five topics with one partition, models compacted, and leaves them as they are the second time',
  says: /Of models the last value/,
  edits: [
    {
      file: 'topics.ts',
      find: "name === TOPIC.models ? [{ name: 'cleanup.policy', value: 'compact' }] : []",
      replace: "[{ name: 'cleanup.policy', value: 'compact' }]",
    },
  ],
})
