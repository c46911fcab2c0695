import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a text is as long as it is', ru: 'длина текста есть длина текста' },
  caughtBy: '25.5 written are the bytes of keys, values and headers in the inbox, and no others',
  says: /not letters/,
  edits: [{ file: 'usage.ts', find: 'sum + Buffer.byteLength(one), 0', replace: 'sum + one.toString().length, 0' }],
})
