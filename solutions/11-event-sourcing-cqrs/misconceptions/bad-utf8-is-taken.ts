import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what can be decoded somehow is text',
    ru: 'что хоть как-то декодируется, то текст',
  },
  caughtBy: '11.3 reads the bytes of a body, up to 64 KiB of them',
  says: /who mends them carries out what nobody sent/,
  edits: [
    {
      file: 'http.ts',
      find: `new TextDecoder('utf-8', { fatal: true })`,
      replace: `new TextDecoder('utf-8')`,
    },
  ],
})
