import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'fetch gives up by itself when the other side does not answer',
    ru: 'fetch сам сдастся, если другая сторона не отвечает',
  },
  caughtBy: '12.2 takes no answer within 5 s for a failure',
  says: /fetch alone waits for minutes/,
  cause: 'deadline',
  edits: [
    {
      file: 'processor.ts',
      find: `ctx.clock.sleep(ANSWER_MS, over.signal)`,
      replace: `ctx.clock.sleep(1_000 * ANSWER_MS, over.signal)`,
    },
  ],
})
