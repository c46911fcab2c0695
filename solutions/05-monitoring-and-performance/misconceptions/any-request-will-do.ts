import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a request is a request',
    ru: 'запрос есть запрос',
  },
  caughtBy: '5.2 each panel is right with two brokers, and while one of them starts again',
  says: /Fetch waits for records/,
  edits: [{ file: 'dashboard.ts', find: `request="Produce", quantile`, replace: `quantile` }],
})
