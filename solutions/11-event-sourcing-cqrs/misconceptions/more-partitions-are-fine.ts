import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'more partitions do no harm',
    ru: 'лишние партиции не мешают',
  },
  caughtBy: '11.2 refuses a topic that stands with 4 partitions',
  says: /other partitions than the events/,
  edits: [
    {
      file: 'topics.ts',
      find: `if (found !== PARTITIONS)`,
      replace: `if (found < PARTITIONS)`,
    },
  ],
})
