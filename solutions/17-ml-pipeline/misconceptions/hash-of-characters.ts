import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a character is a byte', ru: 'символ — это байт' },
  caughtBy: '17.1 an order is in the same part in every process, and one of five is held out',
  says: /hash alone, over UTF-8/,
  edits: [
    {
      file: 'features.ts',
      find: 'hashOf(orderId) % HELD_OUT_OF === 0',
      replace:
        "hashOf([...orderId].map((one) => String.fromCharCode(one.charCodeAt(0) & 0x7f)).join('')) % HELD_OUT_OF === 0",
    },
  ],
})
