import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the topic exists, so it is the one that was asked for',
    ru: 'топик существует — значит, это тот самый, о котором просили',
  },
  caughtBy: '1.2 a topic with another number of partitions is an error that names both',
  says: /has 12 partitions and 13 were asked for: keys go elsewhere/,
  edits: [{ file: 'topic.ts', find: 'if (there !== partitions) throw', replace: 'if (there === 0) throw' }],
})
