import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the topic exists, so it is the one that was asked for',
    ru: 'топик существует — значит, это тот самый, о котором просили',
  },
  caughtBy: '1.2 a topic with another number of partitions is an error that names both',
  says: /names 2, 5[\s\S]*it resolved/,
  edits: [{ file: 'topic.ts', find: 'if (created) return', replace: 'if (created || !created) return' }],
})
