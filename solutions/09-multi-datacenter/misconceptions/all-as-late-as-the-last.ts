import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what has arrived has arrived now',
    ru: 'что дошло, дошло сейчас',
  },
  caughtBy: '9.5 waits until what it saw has arrived, by its own clock, and for nothing that came later',
  says: /the time between two looks by one clock/,
  edits: [
    {
      file: 'lag.ts',
      find: `one.ms ??= ctx.clock.now() - since`,
      replace: `one.ms = ctx.clock.now() - since`,
    },
  ],
})
