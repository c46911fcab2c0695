import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what was fetched has been read', ru: 'что получено, то прочитано' },
  caughtBy: '25.3 a router that is killed loses nothing, wherever it was',
  says: /not written yet/,
  edits: [
    {
      file: 'router.ts',
      find: `      autoCommitThreshold: 1,
      eachMessage: async ({ topic, partition, message }) => {
`,
      replace: `      autoCommit: false,
      eachMessage: async ({ topic, partition, message }) => {
        await consumer.commitOffsets([{ topic, partition, offset: String(BigInt(message.offset) + 1n) }])
`,
    },
  ],
})
