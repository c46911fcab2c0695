import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the first byte is always 0',
    ru: 'первый байт всегда 0',
  },
  caughtBy: '7.4 a message that cannot be read is reported, and everything around it is printed',
  says: /taken for events/,
  edits: [
    { file: 'reading.ts', find: `value.length < prefixBytes || value[0] !== 0`, replace: `value.length < prefixBytes` },
  ],
})
