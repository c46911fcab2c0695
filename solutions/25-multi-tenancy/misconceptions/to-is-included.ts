import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a bill goes up to its last moment', ru: 'счёт — до последнего мига включительно' },
  caughtBy: '25.5 each record is on one bill: from on and before to, by the broker’s time',
  says: /two bills/,
  edits: [
    {
      file: 'usage.ts',
      find: 'fetchTopicOffsetsByTimestamp(topic, to)',
      replace: 'fetchTopicOffsetsByTimestamp(topic, to + 1)',
    },
  ],
})
