import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'whoever is late has missed the turn',
    ru: 'кто опоздал, пропустил свою очередь',
  },
  caughtBy: '19.1 moves no event because the broker was slow with one before it',
  says: /were left out, or wait for the clock/,
  cause: 'deadline',
  edits: [
    {
      file: 'load.ts',
      find: 'if (early > 0) await ctx.clock.sleep(early)',
      replace: `if (early > 0) await ctx.clock.sleep(early)
      if (early < 0) continue`,
    },
  ],
})
