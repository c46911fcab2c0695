import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'on a stop I leave the loop, and kafkajs knows how far I came',
    ru: 'при остановке выхожу из цикла, а докуда я дошёл, kafkajs знает сам',
  },
  caughtBy: '1.4 goes on where it was after a clean stop: nothing lost, nothing twice',
  says: /beyond the last printed line loses events/,
  edits: [
    {
      file: 'consumer.ts',
      find: `    if (!isRunning() || isStale()) return
    handle(`,
      replace: '    handle(',
    },
    {
      file: 'consumer.ts',
      find: `    await insist(() => commitOffsetsIfNecessary({ topics: [{ topic, partitions: [{ partition, offset }] }] }))
`,
      replace: `    if (!isRunning()) return
    await insist(() => commitOffsetsIfNecessary({ topics: [{ topic, partitions: [{ partition, offset }] }] }))
`,
    },
  ],
})
