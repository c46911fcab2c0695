import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a limit of a body is one of its text',
    ru: 'предел тела — это предел его текста',
  },
  caughtBy: '11.3 reads the bytes of a body, up to 64 KiB of them',
  says: /bytes, not of letters/,
  edits: [
    {
      file: 'http.ts',
      find: `      size += chunk.length
`,
      replace: `      size += String(chunk).length
`,
    },
  ],
})
