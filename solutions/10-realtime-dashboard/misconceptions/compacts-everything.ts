import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a topic of state is compacted, so all of them are',
    ru: 'раз топик с состоянием сжимают, сожмём все',
  },
  caughtBy: '10.1 creates three topics of three partitions, and leaves them as they are the second time',
  says: /drop all others/,
  edits: [
    {
      file: 'topics.ts',
      find: '    { topic: ctx.name(TOPIC.readings) },',
      replace: '    { topic: ctx.name(TOPIC.readings), configEntries: COMPACTED },',
    },
    {
      file: 'topics.ts',
      find: '    { topic: ctx.name(TOPIC.alerts) },',
      replace: '    { topic: ctx.name(TOPIC.alerts), configEntries: COMPACTED },',
    },
  ],
})
