import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'compaction keeps the newest, that is enough',
    ru: 'compaction хранит последнее, этого достаточно',
  },
  caughtBy: '11.2 makes a topic that keeps everything, and leaves it as it is the second time',
  says: /loses the beginning of every account/,
  edits: [
    {
      file: 'topics.ts',
      find: `'cleanup.policy': 'delete'`,
      replace: `'cleanup.policy': 'compact'`,
    },
  ],
})
