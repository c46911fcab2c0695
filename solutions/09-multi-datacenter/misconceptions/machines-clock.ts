import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'there is one clock',
    ru: 'часы одни',
  },
  caughtBy: '9.5 waits until what it saw has arrived, by its own clock, and for nothing that came later',
  says: /two looks by one clock/,
  edits: [
    { file: 'lag.ts', find: 'const since = ctx.clock.now()', replace: 'const since = Date.now()' },
    { file: 'lag.ts', find: 'ctx.clock.now() - since < timeoutMs', replace: 'Date.now() - since < timeoutMs' },
    { file: 'lag.ts', find: 'one.ms ??= ctx.clock.now() - since', replace: 'one.ms ??= Date.now() - since' },
  ],
})
