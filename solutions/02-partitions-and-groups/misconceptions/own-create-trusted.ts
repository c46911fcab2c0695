import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a topic that was not there is mine once createTopics() has resolved',
    ru: 'если топика не было, то после createTopics() он мой',
  },
  caughtBy: '2.1 refuses a topic with another number of partitions, more or fewer',
  says: /what counts is how many partitions it has, and not who has made it/,
  edits: [
    {
      file: 'topic.ts',
      find: '    await admin.createTopics(',
      replace: '    const there = await admin.listTopics()\n    await admin.createTopics(',
    },
    {
      file: 'topic.ts',
      find: '    if (found !== partitions)',
      replace: '    if (there.includes(topic) && found !== partitions)',
    },
  ],
})
