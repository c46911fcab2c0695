import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'patience is that of the whole read', ru: 'терпение — одно на всё чтение' },
  caughtBy:
    '22.3 a cold read ends with store-away where the store is away, not where it is slow, and hot data is read meanwhile',
  says: /Patience begins anew/,
  edits: [{ file: 'reader.ts', find: '        lastProgress = performance.now()\n', replace: '' }],
})
