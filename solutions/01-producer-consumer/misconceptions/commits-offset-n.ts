import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the committed offset is that of the last event handled',
    ru: 'коммитится смещение последнего обработанного события',
  },
  caughtBy: '1.4 goes on where it was after a clean stop: nothing lost, nothing twice',
  says: /the last handled one plus 1/,
  edits: [
    { file: 'consumer.ts', find: '    autoCommitThreshold: 1,\n', replace: '    autoCommit: false,\n' },
    {
      file: 'consumer.ts',
      find: 'eachMessage: async (payload) => handle(ctx, payload),',
      replace: `eachMessage: async (payload) => {
      handle(ctx, payload)
      const { topic, partition, message } = payload
      await consumer.commitOffsets([{ topic, partition, offset: message.offset }])
    },`,
    },
  ],
})
