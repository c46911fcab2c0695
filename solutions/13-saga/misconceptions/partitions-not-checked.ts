import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a topic that is there is fine',
    ru: 'раз топик есть, всё хорошо',
  },
  caughtBy: '13.1 refuses orders that stands with 2 partition(s)',
  says: /keys would go to other partitions/,
  edits: [{ file: 'topics.ts', find: `if (found !== numPartitions) throw`, replace: `if (found < 1) throw` }],
})
