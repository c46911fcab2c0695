import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'one call is one request',
    ru: 'один вызов — один запрос',
  },
  caughtBy: '6.2 a list may have any length',
  says: /more than a megabyte/,
  edits: [
    {
      file: 'source.ts',
      find: `    for (const some of inRequests(messages))
      await producer.send({ topic: ctx.name(TOPIC.payments), acks: -1, messages: some })
`,
      replace: `    if (messages.length > 0) await producer.send({ topic: ctx.name(TOPIC.payments), acks: -1, messages })
`,
    },
    {
      file: 'source.ts',
      find: `import { inRequests } from './batch.ts'
`,
      replace: '',
    },
  ],
})
