import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the length of a text is its size',
    ru: 'длина текста и есть его размер',
  },
  caughtBy: '21.3 reports what is no request where it was written, and goes on',
  says: /changes nothing and is not answered/,
  edits: [
    {
      file: 'reading.ts',
      find: 'value.byteLength > MAX_BYTES',
      replace: 'Buffer.from(value).toString().length > MAX_BYTES',
    },
  ],
})
