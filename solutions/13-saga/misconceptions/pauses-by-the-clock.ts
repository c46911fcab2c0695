import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'ctx.clock is there to sleep by',
    ru: 'спать надо по ctx.clock',
  },
  caughtBy: '13.2 what was said stays said, though the answer to its commit is lost',
  says: /behind: \[ 'payment-service/,
  cause: 'deadline',
  edits: [
    {
      file: 'services.ts',
      find: `      session = error && state === 'running' ? await reopen() : undefined`,
      replace: `      if (error) await ctx.clock.sleep(PAUSE_MS, stopping.signal).catch(() => {})
      session = error && state === 'running' ? await reopen() : undefined`,
    },
  ],
})
