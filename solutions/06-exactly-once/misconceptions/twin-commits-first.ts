import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'at-least-once: the offset is committed first, so that nothing is done twice',
    ru: 'at-least-once: сначала коммитим смещение, чтобы ничего не сделать дважды',
  },
  caughtBy: '6.5 the at-least-once twin loses nothing and repeats itself on such a schedule',
  says: /at-most-once/,
  edits: [
    {
      file: 'at-least-once.ts',
      find: "    crashIf('before-send', crashAt)\n",
      replace: "    await commitOffsetsIfNecessary(offsetsAfter(batch))\n    crashIf('before-send', crashAt)\n",
    },
    {
      file: 'at-least-once.ts',
      find: "    crashIf('after-send', crashAt)\n    // Unlike consumer.commitOffsets, this commits while the consumer is being stopped too.\n    await commitOffsetsIfNecessary(offsetsAfter(batch))\n",
      replace: "    crashIf('after-send', crashAt)\n",
    },
  ],
})
