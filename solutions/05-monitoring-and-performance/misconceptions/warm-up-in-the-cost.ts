import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what was sent was sent',
    ru: 'что отправлено, то отправлено',
  },
  caughtBy: '5.5 counts the Produce requests of the measured records, and their bytes on the wire',
  says: /those of the warm-up neither/,
  edits: [{ file: 'report.ts', find: `counted.requests - warmed.requests`, replace: `counted.requests` }],
})
