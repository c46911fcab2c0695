import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'on a stop I leave the loop, and kafkajs knows how far I came',
    ru: 'при остановке выхожу из цикла, а докуда я дошёл, kafkajs знает сам',
  },
  caughtBy: '1.4 goes on where it was after a clean stop: nothing lost, nothing twice',
  says: /committed is what was printed/,
  edits: [
    {
      file: 'consumer.ts',
      find: `      autoCommitThreshold: 1,
`,
      replace: '',
    },
    {
      file: 'consumer.ts',
      find: 'eachMessage: async (payload) => handle(ctx, payload),',
      replace: `eachBatch: async ({ batch, resolveOffset, heartbeat, isRunning, commitOffsetsIfNecessary, uncommittedOffsets }) => {
        const { topic, partition, messages } = batch
        for (const message of messages) {
          if (!isRunning()) return
          handle(ctx, { topic, partition, message, heartbeat, pause: () => () => {} })
          resolveOffset(message.offset)
          await commitOffsetsIfNecessary(uncommittedOffsets())
        }
      },`,
    },
  ],
})
