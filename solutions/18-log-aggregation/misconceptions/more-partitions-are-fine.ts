import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'more partitions are no harm', ru: 'больше партиций не повредит' },
  caughtBy: '18.2 refuses logs-info with another number of partitions',
  says: /was taken as it is/,
  edits: [{ file: 'topics.ts', find: 'if (found !== PARTITIONS)', replace: 'if (found < PARTITIONS)' }],
})
