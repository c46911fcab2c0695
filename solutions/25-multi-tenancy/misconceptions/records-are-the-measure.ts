import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a record is a record', ru: 'запись есть запись' },
  caughtBy: '25.5 written are the bytes of keys, values and headers in the inbox, and no others',
  says: /not records/,
  edits: [{ file: 'usage.ts', find: 'bytes += sizeOf(message)', replace: 'bytes += sizeOf(message) && 1' }],
})
