import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'where nothing is written an ordinary commit of the offsets will do',
    ru: 'если писать нечего, хватит обычного коммита смещений',
  },
  caughtBy: '6.3 commits offsets in the transaction, and nowhere else',
  says: /where nothing is a payment as well/,
  edits: [
    {
      file: 'exactly-once.ts',
      find: 'await moveBatch(ctx, producer, { batch, messages }, options)',
      replace: 'await moveBatch(ctx, producer, { batch, messages, payload }, options)',
    },
    {
      file: 'exactly-once.ts',
      find: `  { batch, messages }: { batch: Batch; messages: KafkaMessage[] },
`,
      replace: `  { batch, messages, payload }: { batch: Batch; messages: KafkaMessage[]; payload: EachBatchPayload },
`,
    },
    {
      file: 'exactly-once.ts',
      find: '  if (bankUrl !== undefined) for',
      replace: `  if (payments.length === 0) return payload.commitOffsetsIfNecessary(offsetsAfter(batch))
  if (bankUrl !== undefined) for`,
    },
  ],
})
