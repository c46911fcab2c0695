import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an idempotent producer is exactly-once enough',
    ru: 'идемпотентного продюсера достаточно для exactly-once',
  },
  caughtBy: '4.3 each click counts once, wherever in a commit the process dies',
  says: /Too many: results or state were kept without the offsets/,
  edits: [{ file: 'service.ts', find: "'exactly_once_v2'", replace: "'at_least_once'" }],
})
