import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a batch is committed as one, so it is committed when it has come',
    ru: 'пакет коммитится целиком, значит, сразу, как пришёл',
  },
  caughtBy: '1.4 goes on where it was after a clean stop: nothing lost, nothing twice',
  says: /committed is what was printed/,
  edits: [
    {
      file: 'consumer.ts',
      find: `      autoCommitThreshold: 1,
`,
      replace: `      autoCommit: false,
`,
    },
    {
      file: 'consumer.ts',
      find: 'eachMessage: async (payload) => handle(ctx, payload),',
      replace: `eachBatch: async ({ batch, heartbeat, isRunning }) => {
        const { topic, partition, messages } = batch
        await consumer.commitOffsets([{ topic, partition, offset: String(BigInt(batch.lastOffset()) + 1n) }])
        for (const message of messages) {
          if (!isRunning()) return
          handle(ctx, { topic, partition, message, heartbeat, pause: () => () => {} })
        }
      },`,
    },
  ],
})
