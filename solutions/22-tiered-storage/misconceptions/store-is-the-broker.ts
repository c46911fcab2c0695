import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'who gives no records is away', ru: 'кто не даёт записей, того нет' },
  caughtBy: '22.3 where the store cuts connections, a cold read ends with store-away, and hot data is read meanwhile',
  says: /a cold read where the store/,
  edits: [{ file: 'reader.ts', find: "new ReadError('store-away'", replace: "new ReadError('unreachable'" }],
})
