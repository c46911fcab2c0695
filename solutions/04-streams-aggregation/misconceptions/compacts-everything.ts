import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what has a key can be compacted',
    ru: 'что имеет ключ, то можно сжимать',
  },
  caughtBy: '4.1 creates clicks, click-counts and late-clicks, and leaves them as they are the second time',
  says: /the last click of each user alone/,
  edits: [
    {
      file: 'topics.ts',
      find: '{ topic: ctx.name(TOPIC.clicks), numPartitions: 3 }',
      replace: '{ topic: ctx.name(TOPIC.clicks), numPartitions: 3, configEntries: COMPACTED }',
    },
  ],
})
