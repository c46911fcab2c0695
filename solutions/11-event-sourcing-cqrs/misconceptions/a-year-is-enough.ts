import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'nobody asks for what is older than a year',
    ru: 'старше года никто не спросит',
  },
  caughtBy: '11.2 makes a topic that keeps everything, and leaves it as it is the second time',
  says: /loses the beginning of every account/,
  edits: [
    {
      file: 'topics.ts',
      find: `'retention.ms': '-1'`,
      replace: `'retention.ms': '31536000000'`,
    },
  ],
})
