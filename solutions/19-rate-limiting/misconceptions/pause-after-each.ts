import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a producer that sends, then pauses for 1000 / perSecond ms, has that rate',
    ru: 'продюсер, который после отправки ждёт 1000 / perSecond мс, и даёт такую частоту',
  },
  caughtBy: '19.1 moves no event because the broker was slow with one before it',
  says: /coordinated omission/,
  edits: [
    {
      file: 'load.ts',
      find: `      const early = due - ctx.clock.now()
      if (early > 0) await ctx.clock.sleep(early)
`,
      replace: `      if (n > 0) await ctx.clock.sleep(after - (times[n - 1] ?? 0))
`,
    },
  ],
})
