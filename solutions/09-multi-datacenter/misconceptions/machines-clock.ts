import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'there is one clock',
    ru: 'часы одни',
  },
  caughtBy: '9.5 waits until what it saw has arrived, by its own clock, and for nothing that came later',
  says: /two looks by one clock/,
  edits: [
    {
      file: 'lag.ts',
      find: 'one.ms ??= ctx.clock.now() - since',
      replace: 'one.ms ??= Date.now() - Math.max(since, Date.now() - 1)',
    },
  ],
})
