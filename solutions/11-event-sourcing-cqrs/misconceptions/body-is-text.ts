import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a body is text += chunk',
    ru: 'тело — это text += chunk',
  },
  caughtBy: '11.3 reads the bytes of a body, up to 64 KiB of them',
  says: /Decode the bytes/,
  edits: [
    {
      file: 'http.ts',
      find: `resolve(jsonOf(Buffer.concat(chunks)))`,
      replace: `resolve(jsonOf(Buffer.from(chunks.map(String).join(''))))`,
    },
  ],
})
