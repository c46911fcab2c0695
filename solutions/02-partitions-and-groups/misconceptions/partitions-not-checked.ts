import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a topic that is there is as good as a new one',
    ru: 'если топик уже есть, он ничем не хуже нового',
  },
  caughtBy: '2.1 leaves a topic that is there as it is, and refuses another number of partitions',
  says: /names 6, 3[\s\S]*it resolved/,
  edits: [
    {
      file: 'topic.ts',
      find: 'if (found !== partitions)',
      replace: 'if (found === undefined)',
    },
  ],
})
