import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'createTopics resolves to false: then something went wrong',
    ru: 'createTopics вернул false: значит, что-то пошло не так',
  },
  caughtBy: '2.1 creates as many partitions as asked for, and leaves a topic that has them as it is',
  says: /that another call made it is no error/,
  edits: [
    {
      file: 'topic.ts',
      find: `    await admin.createTopics({ topics: [{ topic, numPartitions: partitions }] })`,
      replace: `    const isThere = (await admin.listTopics()).includes(topic)
    const isMade = await admin.createTopics({ topics: [{ topic, numPartitions: partitions }] })
    if (!isThere && !isMade) throw new Error(\`topic \${topic} was not created\`)`,
    },
  ],
})
