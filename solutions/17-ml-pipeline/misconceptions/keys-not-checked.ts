import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a key is a key', ru: 'ключ есть ключ' },
  caughtBy: '17.2 what is no example is reported once, and everything around it counts',
  says: /reported not at all/,
  edits: [
    { file: 'reading.ts', find: 'return { key: keyOf(key), value', replace: 'return { key: utf8.decode(key), value' },
  ],
})
