import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'offsets committed right after the transaction are as good as offsets in it',
    ru: 'закоммитить смещения сразу после транзакции — то же самое, что внутри неё',
  },
  caughtBy: '6.3 commits offsets in the transaction, and nowhere else',
  says: /committed whatever becomes of the transaction/,
  edits: [
    {
      file: 'exactly-once.ts',
      find: '      payload.resolveOffset(batch.lastOffset())\n',
      replace:
        '      await payload.commitOffsetsIfNecessary(offsetsAfter(batch))\n      payload.resolveOffset(batch.lastOffset())\n',
    },
    {
      file: 'exactly-once.ts',
      find: '    await sendOffsets(ctx, transaction, { consumerGroupId: ctx.name(GROUP.exactlyOnce), ...offsetsAfter(batch) })\n',
      replace: '',
    },
  ],
})
