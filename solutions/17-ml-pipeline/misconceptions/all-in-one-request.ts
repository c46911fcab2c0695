import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a request has room for everything', ru: 'в запрос влезет всё' },
  caughtBy: '17.1 a call may bring no example, or thousands, each once although an answer was lost',
  says: /more than a megabyte/,
  edits: [
    {
      file: 'sender.ts',
      find: `const REQUEST_RECORDS = 1_000
`,
      replace: `const REQUEST_RECORDS = 1_000_000
`,
    },
  ],
})
