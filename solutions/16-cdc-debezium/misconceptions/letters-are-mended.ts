import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'bad letters are mended',
    ru: 'негодные буквы исправляются сами',
  },
  caughtBy: '16.4 what is no change is refused, and says what is wrong',
  says: /bytes that are no UTF-8: a row goes in/,
  edits: [{ file: 'connect-json.ts', find: '{ fatal: true, ignoreBOM: true }', replace: '{ ignoreBOM: true }' }],
})
