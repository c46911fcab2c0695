import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'nothing is an empty text', ru: 'ничего — это пустой текст' },
  caughtBy: '22.3 keys and values come as they were written, also from the store',
  says: /Null is no text/,
  edits: [{ file: 'reader.ts', find: 'value: value?.toString() ?? null', replace: "value: value?.toString() ?? ''" }],
})
