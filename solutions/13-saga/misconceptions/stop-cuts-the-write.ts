import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'all clients can be closed at once',
    ru: 'все клиенты можно закрыть разом',
  },
  caughtBy: '13.1 a stop finishes what is being written',
  says: /still open/,
  cause: 'leak',
  edits: [
    {
      file: 'session.ts',
      find: `    await consumer.disconnect().catch(() => {})
    await deadlines?.stop()
    await last
    over = true
    await producer.disconnect().catch(() => {})
`,
      replace: `    await deadlines?.stop()
    await Promise.allSettled([consumer.disconnect(), producer.disconnect()])
    over = true
`,
    },
  ],
})
