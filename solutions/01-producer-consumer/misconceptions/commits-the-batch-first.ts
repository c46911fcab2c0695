import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a batch is committed as one, so it is committed when it has come',
    ru: 'пакет коммитится целиком, значит, сразу, как пришёл',
  },
  caughtBy: '1.4 goes on where it was after a clean stop: nothing lost, nothing twice',
  says: /beyond the last printed line loses events/,
  edits: [
    {
      file: 'consumer.ts',
      find: `    const offset = String(BigInt(message.offset) + 1n)
    await insist(() => commitOffsetsIfNecessary({ topics: [{ topic, partitions: [{ partition, offset }] }] }))
`,
      replace: '',
    },
    {
      file: 'consumer.ts',
      find: `  for (const message of batch.messages) {
`,
      replace: `  const offset = String(BigInt(batch.lastOffset()) + 1n)
  await insist(() => commitOffsetsIfNecessary({ topics: [{ topic, partitions: [{ partition, offset }] }] }))
  for (const message of batch.messages) {
`,
    },
  ],
})
