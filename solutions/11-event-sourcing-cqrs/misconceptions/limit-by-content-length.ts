import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'Content-Length is there, and true',
    ru: 'Content-Length есть, и он верен',
  },
  caughtBy: '11.3 reads the bytes of a body, up to 64 KiB of them',
  says: /65536 bytes and not one more/,
  edits: [
    {
      file: 'http.ts',
      find: `      size += chunk.length
`,
      replace: `      size = Number(request.headers['content-length'] ?? size)
`,
    },
  ],
})
