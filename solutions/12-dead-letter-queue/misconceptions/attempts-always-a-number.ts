import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a header that is there was written by us',
    ru: 'если заголовок есть, его записали мы',
  },
  caughtBy: '12.3 tries what has no readable headers in the retry topic at once, as often as any other',
  says: /x-attempts that is no number was counted on/,
  cause: 'deadline',
  edits: [
    {
      file: 'service.ts',
      find: `1 + (consumed.retried ? countIn(consumed.message.headers, HEADER.attempts) : 0)`,
      replace: `1 + (consumed.retried ? Number(consumed.message.headers?.[HEADER.attempts] ?? 0) : 0)`,
    },
  ],
})
