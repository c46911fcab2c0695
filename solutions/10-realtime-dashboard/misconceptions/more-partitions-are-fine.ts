import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'more partitions than needed do no harm',
    ru: 'лишние партиции не мешают',
  },
  caughtBy: '10.1 refuses iot-windows with another number of partitions',
  says: /whatever they look like/,
  edits: [
    {
      file: 'topics.ts',
      find: 'if (found !== PARTITIONS)',
      replace: 'if (found < PARTITIONS)',
    },
  ],
})
