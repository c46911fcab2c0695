import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'enough partitions are enough; more do no harm',
    ru: 'достаточно, чтобы партиций хватало; лишние не мешают',
  },
  caughtBy: '13.1 refuses inventory-requests that stands with 4 partition(s)',
  says: /keys would go to other partitions/,
  edits: [
    { file: 'topics.ts', find: `if (found !== numPartitions) throw`, replace: `if (found < numPartitions) throw` },
  ],
})
