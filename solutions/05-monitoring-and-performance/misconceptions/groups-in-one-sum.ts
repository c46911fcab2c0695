import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'lag is lag, whoever has it',
    ru: 'отставание есть отставание, чьё бы ни было',
  },
  caughtBy: '5.2 each panel is right with two brokers, and while one of them starts again',
  says: /would hide one that is behind/,
  edits: [{ file: 'dashboard.ts', find: `sum by (group, topic)`, replace: `sum by (topic)` }],
})
