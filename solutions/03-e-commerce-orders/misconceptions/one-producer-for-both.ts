import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'one producer is enough for a process', ru: 'на процесс хватит одного продюсера' },
  caughtBy: '3.4 carries the correlation id of an order through all three topics',
  says: /has closed it for the other/,
  cause: 'deadline',
  edits: [
    {
      file: 'service.ts',
      find: `  const producer = ctx.kafka.producer({ allowAutoTopicCreation: false })`,
      replace: `  shared ??= ctx.kafka.producer({ allowAutoTopicCreation: false })
  const producer = shared`,
    },
    {
      file: 'service.ts',
      find: `const RESTART_PAUSE_MS = 300
`,
      replace: `const RESTART_PAUSE_MS = 300

let shared: Producer | undefined
`,
    },
  ],
})
