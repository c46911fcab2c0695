import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: '403 is for good', ru: '403 — это навсегда' },
  caughtBy: '18.5 a write block is waited out: it is an item of an answer that says 200',
  says: /each has a status of its own/,
  cause: 'deadline',
  edits: [{ file: 'documents.ts', find: ' || item.status === 403', replace: '' }],
})
