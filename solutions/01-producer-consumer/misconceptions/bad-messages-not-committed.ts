import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what was printed is committed; for a message that was thrown out there is nothing to confirm',
    ru: 'коммитим то, что напечатано; у отброшенного сообщения подтверждать нечего',
  },
  caughtBy: '1.4 a message that breaks the contract is reported, and everything around it is printed',
  says: /comes again at each start/,
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
      replace: `eachMessage: async (payload) => {
        handle(ctx, payload)
        const { topic, partition, message } = payload
        if ('reason' in readEvent(message.value)) return
        await consumer.commitOffsets([{ topic, partition, offset: String(BigInt(message.offset) + 1n) }])
      },`,
    },
  ],
})
