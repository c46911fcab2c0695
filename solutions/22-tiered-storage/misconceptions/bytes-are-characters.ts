import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a letter is a byte', ru: 'буква — это байт' },
  caughtBy: '22.4 cold samples are fetched from the store, each anew, and hot ones are not',
  says: /several bytes/,
  edits: [{ file: 'measure.ts', find: 'Buffer.byteLength(text)', replace: 'text.length' }],
})
