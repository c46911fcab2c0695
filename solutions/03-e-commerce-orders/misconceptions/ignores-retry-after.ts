import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'our own backoff knows best when to ask again',
    ru: 'наша собственная задержка лучше знает, когда спросить снова',
  },
  caughtBy: '3.5 waits as long as Retry-After asks, up to ten seconds',
  says: /429 with Retry-After: 3/,
  edits: [{ file: 'provider.ts', find: 'ctx.random(), retryAfterMs)', replace: 'ctx.random())' }],
})
