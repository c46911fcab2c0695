import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a decoder knows what to do with bad bytes',
    ru: 'декодер сам знает, что делать с битыми байтами',
  },
  caughtBy: '21.3 reports what is no request where it was written, and goes on',
  says: /changes nothing and is not answered/,
  edits: [
    { file: 'reading.ts', find: `new TextDecoder('utf-8', { fatal: true })`, replace: `new TextDecoder('utf-8')` },
  ],
})
