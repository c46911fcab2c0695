import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a broker that is there answers at once', ru: 'если брокер на месте, он отвечает сразу' },
  caughtBy:
    '22.3 a cold read ends with store-away where the store is away, not where it is slow, and hot data is read meanwhile',
  says: /unreachable[\s\S]*The broker is there/,
  edits: [{ file: 'raw.ts', find: 'requestTimeout: 5_000', replace: 'requestTimeout: 2_000' }],
})
