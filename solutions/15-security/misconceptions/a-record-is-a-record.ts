import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'one record more does not matter', ru: 'одной записью больше — не беда' },
  caughtBy: '15.5 leaves a record with the key access-check at most, and no group notices',
  says: /tell a check from an order/,
  edits: [{ file: 'check.ts', find: `key: Buffer.from('access-check'), `, replace: '' }],
})
