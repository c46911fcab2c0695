import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'offsets are committed by kafkajs: that is what auto-commit is for',
    ru: 'смещения коммитит kafkajs: на то и автокоммит',
  },
  caughtBy: '13.2 an order is completed though each service is killed before it writes its event',
  says: /an offset without both/,
  cause: 'deadline',
  edits: [
    {
      file: 'session.ts',
      find: `      if (offsets) await sendOffsets(transaction, offsets)
`,
      replace: ``,
    },
    {
      file: 'session.ts',
      find: `      await inTurn((work) => {
`,
      replace: `      await consumer.commitOffsets([{ topic: batch.topic, partition: batch.partition, offset }])
      await inTurn((work) => {
`,
    },
    { file: 'session.ts', find: `async function sendOffsets(`, replace: `export async function sendOffsets(` },
  ],
})
