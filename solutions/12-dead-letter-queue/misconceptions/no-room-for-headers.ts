import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a copy is as large as its record',
    ru: 'копия того же размера, что и запись',
  },
  caughtBy: '12.1 makes room in retry-topic and dlq-topic for the headers of a copy, also of a larger main-topic',
  says: /too large/,
  edits: [
    {
      file: 'topics.ts',
      find: `(await limitOf(admin, main.topic)) + ROOM`,
      replace: `await limitOf(admin, main.topic)`,
    },
  ],
})
