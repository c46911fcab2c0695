import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'bytes are text',
    ru: 'байты — это текст',
  },
  caughtBy: '9.4 on the primary the consumer reads the topic itself, and goes on where it was',
  says: /no UTF-8/,
  edits: [
    { file: 'consumer.ts', find: '{ fatal: true, ignoreBOM: true }', replace: '{ fatal: false, ignoreBOM: true }' },
  ],
})
