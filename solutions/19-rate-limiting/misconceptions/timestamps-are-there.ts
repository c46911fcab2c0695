import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'every record has a timestamp',
    ru: 'timestamp есть у каждой записи',
  },
  caughtBy: '19.2 takes a request without a timestamp as any other',
  says: /so does the default timestamp extractor/,
  edits: [
    { file: 'limiter.ts', find: '.withTimestampExtractor(WallclockTimestampExtractor)', replace: '' },
    {
      file: 'limiter.ts',
      find: `  WallclockTimestampExtractor,
`,
      replace: '',
    },
  ],
})
