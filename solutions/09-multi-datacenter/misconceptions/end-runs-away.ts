import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the lag is over when the copy has caught up',
    ru: 'отставание кончилось, когда копия догнала',
  },
  caughtBy: '9.5 waits until what it saw has arrived, by its own clock, and for nothing that came later',
  says: /not waited for/,
  edits: [
    {
      file: 'lag.ts',
      find: `    const copied = await copiedUpTo(ctx, backup)
    return ends.map(`,
      replace: `    const copied = await copiedUpTo(ctx, backup)
    return (await endsOf(ctx, primary, topics)).map(`,
    },
  ],
})
