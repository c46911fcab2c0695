import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'too few partitions are a problem, more than asked for can only help',
    ru: 'мало партиций — это проблема, а если их больше, чем просили, хуже не будет',
  },
  caughtBy: '1.2 a topic with another number of partitions is an error that names both',
  says: /has 12 partitions and 11 were asked for: keys go elsewhere/,
  edits: [{ file: 'topic.ts', find: 'if (there !== partitions)', replace: 'if ((there ?? 0) < partitions)' }],
})
