import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a copy is as large as its record',
    ru: 'копия того же размера, что и запись',
  },
  caughtBy: '12.1 makes room in retry-topic and dlq-topic for the headers of a copy',
  says: /too large/,
  edits: [
    {
      file: 'topics.ts',
      find: `value: String(2 * 1024 * 1024)`,
      replace: `value: String(1024 * 1024)`,
    },
  ],
})
