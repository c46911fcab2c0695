import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a read model must always be fresh',
    ru: 'read model всегда должна быть свежей',
  },
  caughtBy: '11.4 answers from its read model while Kafka is away, and goes on afterwards',
  says: /answers from what it has/,
  edits: [
    {
      file: 'queries.ts',
      find: `    if (after === null) return
`,
      replace: `    if (after === null) return inTime(() => reader.catchUp())
`,
    },
  ],
})
