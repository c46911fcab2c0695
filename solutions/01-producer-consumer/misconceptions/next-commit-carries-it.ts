import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a commit that has failed is covered by the next one',
    ru: 'неудавшийся коммит покроет следующий',
  },
  caughtBy: '1.4 a commit that is lost is made again before the stop is over',
  says: /does not repeat a commit/,
  edits: [
    {
      file: 'consumer.ts',
      find: `    await insist(() => commitOffsetsIfNecessary({ topics: [{ topic, partitions: [{ partition, offset }] }] }))
`,
      replace: `    await commitOffsetsIfNecessary({ topics: [{ topic, partitions: [{ partition, offset }] }] }).catch(() => {})
`,
    },
  ],
})
