import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a topic that is there already gets the limit that copies need',
    ru: 'уже существующему топику нужно выставить предел, который нужен копиям',
  },
  caughtBy: '12.1 creates main-topic, retry-topic and dlq-topic, and leaves them as they are the second time',
  says: /keeps its own settings/,
  edits: [
    {
      file: 'topics.ts',
      find: '    await comparePartitions(admin, [main, ...others])',
      replace: `    const dlq = { type: kafkajs.ConfigResourceTypes.TOPIC, name: ctx.name(TOPIC.dlq), configEntries: [roomy] }
    await admin.alterConfigs({ validateOnly: false, resources: [dlq] })
    await comparePartitions(admin, [main, ...others])`,
    },
  ],
})
