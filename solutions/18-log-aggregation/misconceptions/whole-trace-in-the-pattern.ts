import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the trace says it all', ru: 'трейс говорит всё' },
  caughtBy: '18.4 by hand: what differs in the exception is not the same error, and what differs in its frames is',
  says: /line numbers below it change/,
  edits: [{ file: 'patterns.ts', find: "normalised(trace.split('\\n', 1)[0]!)", replace: 'normalised(trace)' }],
})
