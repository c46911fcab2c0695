import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the original offset is the offset of the record that failed last',
    ru: 'исходное смещение — это смещение записи, которая упала последней',
  },
  caughtBy: '12.4 gives up after one try and three retries, and the DLQ tells what, where and why',
  says: /not in a retry topic/,
  edits: [
    {
      file: 'retry.ts',
      find: `  if (retried && ORIGIN.every`,
      replace: `  if (!retried && ORIGIN.every`,
    },
  ],
})
