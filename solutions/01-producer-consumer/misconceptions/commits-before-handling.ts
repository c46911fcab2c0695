import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'commit first, so that no event is ever handled twice',
    ru: 'сначала закоммитить смещение, тогда ни одно событие не обработается дважды',
  },
  caughtBy: '1.4 an event whose offset is committed has been printed, even when the process dies right then',
  says: /a crash at that moment loses them/,
  edits: [
    {
      file: 'consumer.ts',
      find: `    handle(ctx, { topic, partition, message })
    const offset = String(BigInt(message.offset) + 1n)
    await insist(() => commitOffsetsIfNecessary({ topics: [{ topic, partitions: [{ partition, offset }] }] }))
`,
      replace: `    const offset = String(BigInt(message.offset) + 1n)
    await insist(() => commitOffsetsIfNecessary({ topics: [{ topic, partitions: [{ partition, offset }] }] }))
    handle(ctx, { topic, partition, message })
`,
    },
  ],
})
