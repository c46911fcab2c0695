import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the phase of the wave is the time of day',
    ru: 'фаза волны — это время суток',
  },
  caughtBy: '10.1 the same seed gives the same readings, and chance comes from nowhere else',
  says: /or the clock/,
  edits: [
    {
      file: 'fleet.ts',
      find: 'let turn = ctx.random()',
      replace: 'let turn = (ctx.clock.now() / 1_000_000) % 1',
    },
  ],
})
