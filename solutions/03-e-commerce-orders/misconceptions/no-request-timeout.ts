import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'fetch gives up by itself when the other side does not answer',
    ru: 'fetch сам сдастся, если другая сторона не отвечает',
  },
  caughtBy: '3.5 retries a request that hangs and a connection that breaks, and charges once',
  edits: [
    {
      file: 'provider.ts',
      find: 'ctx.clock.sleep(REQUEST_TIMEOUT_MS, over.signal)',
      replace: 'ctx.clock.sleep(1000 * REQUEST_TIMEOUT_MS, over.signal)',
    },
  ],
})
