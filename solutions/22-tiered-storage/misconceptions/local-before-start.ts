import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the disk begins where Kafka says', ru: 'диск начинается там, где говорит Kafka' },
  caughtBy: '22.3 tells of a topic that is not tiered, and one that was never written to',
  says: /and of the disk, may lie before/,
  edits: [
    { file: 'tiers.ts', find: 'later(hotFrom.get(partition)!, first)', replace: 'later(hotFrom.get(partition)!, 0n)' },
  ],
})
