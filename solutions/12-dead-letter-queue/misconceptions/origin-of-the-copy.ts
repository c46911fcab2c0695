import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the original offset is the offset of the record that failed last',
    ru: 'исходное смещение — это смещение записи, которая упала последней',
  },
  caughtBy: '12.4 gives up after one try and three retries, and the DLQ tells what, where and why',
  edits: [
    {
      file: 'retry.ts',
      find: 'kept[HEADER.originalOffset] ?? message.offset',
      replace: 'message.offset',
    },
    {
      file: 'retry.ts',
      find: 'kept[HEADER.originalTopic] ?? topic',
      replace: 'topic',
    },
  ],
})
