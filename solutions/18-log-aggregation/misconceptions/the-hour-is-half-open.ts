import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'an hour ends before its end', ru: 'час кончается до своего конца' },
  caughtBy:
    '18.5 the API tells the lines of the last hour, newest first, and how many there are of each level by minute',
  says: /both ends included/,
  edits: [{ file: 'finding.ts', find: 'lte: Math.floor(now),', replace: 'lt: Math.floor(now),' }],
})
