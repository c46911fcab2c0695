import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'more partitions than needed do no harm', ru: 'лишние партиции не мешают' },
  caughtBy: '23.1 refuses user-events with another number of partitions',
  says: /taken for the right one/,
  edits: [{ file: 'topics.ts', find: 'found !== PARTITIONS', replace: 'found < PARTITIONS' }],
})
