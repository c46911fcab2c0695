import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'stop waits for the loop, and the loop for its sleep',
    ru: 'stop ждёт цикл, а цикл — свой сон',
  },
  caughtBy: '10.1 each reading is sent under its device, with the time at which it was measured',
  says: /end the sleep by its signal/,
  edits: [
    {
      file: 'simulator.ts',
      find: 'await ctx.clock.sleep(everyMs, stopping.signal)',
      replace: 'await ctx.clock.sleep(everyMs)',
    },
  ],
})
