import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'one producer serves all calls of a process: a call connects it and disconnects it',
    ru: 'один продюсер на все вызовы процесса: вызов его подключает и отключает',
  },
  caughtBy: '2.2 sends lists of any length, several at once, each in its order',
  says: /disconnect it from under one another/,
  edits: [
    {
      file: 'producer.ts',
      find: `import type { ICustomPartitioner } from 'kafkajs'`,
      replace: `import type { ICustomPartitioner, Producer } from 'kafkajs'`,
    },
    {
      file: 'producer.ts',
      find: `const atOnce = 500
`,
      replace: `const atOnce = 500

let shared: Producer | undefined
`,
    },
    {
      file: 'producer.ts',
      find: `  const producer = ctx.kafka.producer({ createPartitioner: byUser, idempotent: true })`,
      replace: `  shared ??= ctx.kafka.producer({ createPartitioner: byUser, idempotent: true })
  const producer = shared`,
    },
  ],
})
