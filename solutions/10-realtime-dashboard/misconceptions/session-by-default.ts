import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the default of the session is fine',
    ru: 'таймаут сессии по умолчанию подойдёт',
  },
  caughtBy: '10.4 the analytics run with exactly-once when their start resolves, with their name and their session',
  says: /the session is what was asked for/,
  edits: [
    {
      file: 'service.ts',
      find: `    ...(sessionTimeoutMs === undefined ? {} : { 'session.timeout.ms': sessionTimeoutMs }),
`,
      replace: '',
    },
    {
      file: 'service.ts',
      find: "{ instance = 'one', sessionTimeoutMs, ...options }",
      replace: "{ instance = 'one', sessionTimeoutMs: _, ...options }",
    },
  ],
})
