import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'one commit at the stop is enough and costs least',
    ru: 'достаточно одного коммита при остановке, так дешевле всего',
  },
  caughtBy: '1.4 an event whose offset is committed has been printed, even when the process dies right then',
  says: /a commit while the consumer runs/,
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
        next.set(partition, { topic, partition, offset: String(BigInt(message.offset) + 1n) })
      },`,
    },
    {
      file: 'consumer.ts',
      find: '  const consumer = ctx.kafka.consumer({',
      replace: `  const next = new Map<number, { topic: string; partition: number; offset: string }>()
  const consumer = ctx.kafka.consumer({`,
    },
    {
      file: 'consumer.ts',
      find: `    async stop() {
`,
      replace: `    async stop() {
      await consumer.commitOffsets([...next.values()])
`,
    },
  ],
})
