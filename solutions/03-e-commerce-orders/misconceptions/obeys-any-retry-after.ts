import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what the provider asks for is what one waits, however long',
    ru: 'сколько провайдер попросил, столько и ждём',
  },
  caughtBy: '3.5 waits as long as Retry-After asks, up to ten seconds',
  says: /longer than ten seconds/,
  edits: [
    {
      file: 'provider.ts',
      find: 'retryAfterMs > MAX_RETRY_AFTER_MS',
      replace: 'retryAfterMs > 1000 * MAX_RETRY_AFTER_MS',
    },
  ],
})
