import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'Content-Length says how long a body is',
    ru: 'длину тела сообщает Content-Length',
  },
  caughtBy: '12.5 reads the bytes of a body, up to 1 MiB of them',
  says: /believes Content-Length/,
  edits: [
    {
      file: 'admin.ts',
      find: `      size += chunk.length
`,
      replace: `      size = Number(request.headers['content-length'] ?? 0)
`,
    },
  ],
})
