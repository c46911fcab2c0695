import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a request is of the time that it says',
    ru: 'время запроса то, которое в нём указано',
  },
  caughtBy: '19.3 goes by its own clock, not by the timestamps that clients write',
  says: /date themselves past the limit/,
  edits: [
    {
      file: 'limiter.ts',
      find: '.withTimestampExtractor(WallclockTimestampExtractor)',
      replace: '.withTimestampExtractor(({ timestamp }) => Math.max(0, timestamp))',
    },
    {
      file: 'limiter.ts',
      find: `  WallclockTimestampExtractor,
`,
      replace: '',
    },
    {
      file: 'decide.ts',
      find: 'process({ key: client, value: request }:',
      replace: 'process({ key: client, value: request, timestamp: now }:',
    },
    {
      file: 'decide.ts',
      find: `    const now = this.#context.currentSystemTimeMs()
`,
      replace: '',
    },
  ],
})
