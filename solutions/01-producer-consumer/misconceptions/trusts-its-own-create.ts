import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the topic was not there, so the one that I create is mine',
    ru: 'топика не было — значит, созданный мной топик мой',
  },
  caughtBy: '1.2 a topic that somebody else makes meanwhile counts like one that was there',
  says: /does not say who made the one that is there now/,
  edits: [
    {
      file: 'topic.ts',
      find: `    await admin.createTopics({ topics: [{ topic: name, numPartitions: partitions }] })
`,
      replace: `    if (!(await admin.listTopics()).includes(name)) {
      await admin.createTopics({ topics: [{ topic: name, numPartitions: partitions }] })
      return
    }
`,
    },
  ],
})
