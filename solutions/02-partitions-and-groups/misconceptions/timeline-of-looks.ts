import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a timeline has a line for each look',
    ru: 'в хронологии строка на каждый опрос',
  },
  caughtBy: '2.5 prints a timeline of the rebalance',
  says: /nothing had changed, and a line was printed/,
  edits: [
    {
      file: 'viewer.ts',
      find: 'if (picture !== last && !stopping.signal.aborted) ctx.print',
      replace: 'if (!stopping.signal.aborted) ctx.print',
    },
  ],
})
