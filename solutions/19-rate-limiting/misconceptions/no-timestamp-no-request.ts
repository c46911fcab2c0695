import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a record without a timestamp is broken, and may be passed over',
    ru: 'запись без timestamp испорчена, её можно пропустить',
  },
  caughtBy: '19.2 takes a request without a timestamp as any other',
  says: /none is left out for it/,
  edits: [
    {
      file: 'limiter.ts',
      find: '.withTimestampExtractor(WallclockTimestampExtractor)',
      replace: '.withTimestampExtractor(LogAndSkipOnInvalidTimestamp)',
    },
    {
      file: 'limiter.ts',
      find: `  WallclockTimestampExtractor,
`,
      replace: '',
    },
    {
      file: 'limiter.ts',
      find: `  json,
`,
      replace: `  json,
  LogAndSkipOnInvalidTimestamp,
`,
    },
  ],
})
