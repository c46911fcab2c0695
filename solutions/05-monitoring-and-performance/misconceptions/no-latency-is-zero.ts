import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'no latency is a latency of 0',
    ru: 'нет latency — значит 0',
  },
  caughtBy: '5.5 what cannot be divided, and a latency that nobody had, is no number',
  says: /null is not 0/,
  edits: [{ file: 'report.ts', find: `latency?.[name] ?? null`, replace: `latency?.[name] ?? 0` }],
})
