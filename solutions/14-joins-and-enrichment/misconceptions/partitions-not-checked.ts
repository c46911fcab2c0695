import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a topic that is there is as good as a new one', ru: 'существующий топик ничем не хуже нового' },
  caughtBy: '14.1 refuses user-clicks with 2 partitions',
  says: /more or fewer/,
  edits: [
    {
      file: 'topics.ts',
      find: '      if (count !== numPartitions) throw new Error(`topic ${topic} has ${count} partitions, not ${numPartitions}`)\n',
      replace: '',
    },
  ],
})
