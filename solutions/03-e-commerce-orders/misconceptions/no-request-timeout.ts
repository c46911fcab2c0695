import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'fetch gives up by itself when the other side does not answer',
    ru: 'fetch сам сдастся, если другая сторона не отвечает',
  },
  caughtBy:
    '3.5 retries what gets no whole answer: silence, a connection or a body that breaks, a body that never ends',
  says: /timeouts: 0/,
  cause: 'deadline',
  edits: [
    {
      file: 'provider.ts',
      find: 'ctx.clock.sleep(REQUEST_TIMEOUT_MS, over.signal)',
      replace: 'ctx.clock.sleep(1000 * REQUEST_TIMEOUT_MS, over.signal)',
    },
  ],
})
