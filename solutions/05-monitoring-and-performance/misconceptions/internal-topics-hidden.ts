import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'topics that begin with __ are nobody’s',
    ru: 'топики на __ ничьи',
  },
  caughtBy: '5.1 counts the records and bytes of each topic, whatever its name, and none twice',
  says: /begins with __/,
  edits: [
    {
      file: 'jmx.ts',
      find: `JSON.stringify({ includeObjectNames, rules }`,
      replace: `JSON.stringify({ includeObjectNames, excludeObjectNames: ['kafka.server:type=BrokerTopicMetrics,topic=__*,*'], rules }`,
    },
  ],
})
