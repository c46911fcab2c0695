import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an offset is a text, and texts can be compared',
    ru: 'смещение — текст, а тексты можно сравнивать',
  },
  caughtBy:
    '9.4 takes what is further, the checkpoint or what is committed, and does not go back when it is called again',
  says: /compared as numbers/,
  edits: [{ file: 'copied.ts', find: '(a < b ? -1 : 1)', replace: '(String(a) < String(b) ? -1 : 1)' }],
})
