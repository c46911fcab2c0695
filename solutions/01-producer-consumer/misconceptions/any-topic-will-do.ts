import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the topic exists, so it is the one that was asked for',
    ru: 'топик существует — значит, это тот самый, о котором просили',
  },
  caughtBy: '1.2 a topic with another number of partitions is an error that names both',
  says: /names 12, 13[\s\S]*keys go elsewhere/,
  edits: [{ file: 'topic.ts', find: 'if (there !== partitions) throw', replace: 'if (there === 0) throw' }],
})
