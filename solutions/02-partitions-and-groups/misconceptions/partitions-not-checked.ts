import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a topic that is there is as good as a new one',
    ru: 'если топик уже есть, он ничем не хуже нового',
  },
  caughtBy: '2.1 refuses a topic with another number of partitions, more or fewer',
  says: /the topic has 6 partitions, 3 are asked for/,
  edits: [
    {
      file: 'topic.ts',
      find: 'if (found !== partitions)',
      replace: 'if (found === undefined)',
    },
  ],
})
