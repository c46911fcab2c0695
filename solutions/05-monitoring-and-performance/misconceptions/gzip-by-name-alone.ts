import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the broker compresses',
    ru: 'сжимает брокер',
  },
  caughtBy: '5.4 the same records cost fewer requests and bytes with batches, and fewer bytes still with gzip',
  says: /how it is compressed/,
  edits: [
    {
      file: 'accumulator.ts',
      find: `compression === 'gzip' ? CompressionTypes.GZIP`,
      replace: `compression !== 'none' && lingerMs < 0 ? CompressionTypes.GZIP`,
    },
  ],
})
