import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a total is a length', ru: 'общее число — это длина' },
  caughtBy: '17.5 the service tells the last metrics and windows, oldest first, and how many there were',
  says: /The oldest go/,
  cause: 'deadline',
  edits: [
    {
      file: 'inference.ts',
      find: '{ total: metrics.total, metrics: metrics.last }',
      replace: '{ total: metrics.last.length, metrics: metrics.last }',
    },
  ],
})
