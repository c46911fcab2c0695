import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'Content-Length is there, and true', ru: 'Content-Length есть и не врёт' },
  caughtBy: '17.4 reads the bytes of a body, up to 4,096 of them',
  says: /or there is none/,
  edits: [
    {
      file: 'inference.ts',
      find: '      if (size > MAX_BODY) reject',
      replace: "      if (Number(request.headers['content-length'] ?? 0) > MAX_BODY) reject",
    },
  ],
})
