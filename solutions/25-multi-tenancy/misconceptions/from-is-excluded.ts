import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a bill begins after its first moment', ru: 'счёт начинается после первого мига' },
  caughtBy: '25.5 each record is on one bill: from on and before to, by the broker’s time',
  says: /or on none/,
  edits: [
    {
      file: 'usage.ts',
      find: 'fetchTopicOffsetsByTimestamp(topic, from)',
      replace: 'fetchTopicOffsetsByTimestamp(topic, from + 1)',
    },
  ],
})
