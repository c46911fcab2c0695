import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the waiting is done between the attempts, so that is where heartbeats are needed',
    ru: 'ждём мы между попытками — значит, heartbeat нужен именно там',
  },
  caughtBy: '3.5 stays in its group while a request, a wait or a write lasts longer than the session',
  says: /sends none while eachMessage waits/,
  cause: 'deadline',
  edits: [
    { file: 'provider.ts', find: 'type Outcome =', replace: 'export const waiting = { count: 0 }\n\ntype Outcome =' },
    {
      file: 'provider.ts',
      find: '    await ctx.clock.sleep(retryDelay(attempt, ctx.random(), retryAfterMs), signal)',
      replace:
        '    waiting.count++\n    try {\n      await ctx.clock.sleep(retryDelay(attempt, ctx.random(), retryAfterMs), signal)\n    } finally {\n      waiting.count--\n    }',
    },
    { file: 'service.ts', find: 'import { SetAside } from', replace: 'import { SetAside, waiting } from' },
    {
      file: 'service.ts',
      find: 'setInterval(() => void payload.heartbeat().catch(() => {}), heartbeatInterval)',
      replace:
        'setInterval(() => {\n      if (waiting.count > 0) void payload.heartbeat().catch(() => {})\n    }, heartbeatInterval)',
    },
  ],
})
