import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'whoever only looks may read everything',
    ru: 'кто только смотрит, может читать всё',
  },
  caughtBy: '4.4 the view reads committed records alone',
  says: /1 is read_committed/,
  edits: [
    { file: 'counts.ts', find: 'maxWaitTimeInMs: 100 })', replace: 'maxWaitTimeInMs: 100, readUncommitted: true })' },
  ],
})
