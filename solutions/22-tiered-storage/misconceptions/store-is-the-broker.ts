import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'who gives no records is away', ru: 'кто не даёт записей, того нет' },
  caughtBy:
    '22.3 a cold read ends with store-away where the store is away, not where it is slow, and hot data is read meanwhile',
  says: /unreachable[\s\S]*The broker is there/,
  edits: [{ file: 'reader.ts', find: "new ReadError('store-away'", replace: "new ReadError('unreachable'" }],
})
