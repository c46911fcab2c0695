import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a reason is text', ru: 'причина — это текст' },
  caughtBy: '17.4 bad requests are answered with what is wrong, and leave nothing behind',
  says: /does not say that it is JSON/,
  edits: [
    {
      file: 'inference.ts',
      find: 'const headers = { ...JSON_HEADERS,',
      replace: "const headers = { ...JSON_HEADERS, 'content-type': 'text/plain',",
    },
  ],
})
