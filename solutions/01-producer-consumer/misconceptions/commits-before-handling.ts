import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'commit first, so that no event is ever handled twice',
    ru: 'сначала закоммитить смещение, тогда ни одно событие не обработается дважды',
  },
  caughtBy: '1.4 an event whose offset is committed has been printed, even when the process dies right then',
  says: /committed before they were handled/,
  edits: [
    { file: 'consumer.ts', find: '    autoCommitThreshold: 1,\n', replace: '    autoCommit: false,\n' },
    {
      file: 'consumer.ts',
      find: 'eachMessage: async (payload) => handle(ctx, payload),',
      replace: `eachMessage: async (payload) => {
      const { topic, partition, message } = payload
      await consumer.commitOffsets([{ topic, partition, offset: String(BigInt(message.offset) + 1n) }])
      handle(ctx, payload)
    },`,
    },
  ],
})
