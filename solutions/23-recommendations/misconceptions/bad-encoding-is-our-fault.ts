import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what throws is a failure of the server', ru: 'исключение — это сбой сервера' },
  caughtBy: '23.4 bad requests are answered with what is wrong, and never with 5xx',
  says: /as a failure of the server/,
  edits: [
    {
      file: 'api.ts',
      find: "throw new Refusal(400, 'the id is no UTF-8 in percent-encoding')",
      replace: "throw new Error('malformed')",
    },
  ],
})
