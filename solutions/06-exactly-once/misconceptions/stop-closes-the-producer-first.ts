import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a stop closes the clients in the order in which they were opened',
    ru: 'при остановке клиентов закрывают в том порядке, в каком открывали',
  },
  caughtBy: '6.1 stop finishes what is at hand, whichever step it is at',
  says: /closed under it/,
  edits: [
    {
      file: 'exactly-once.ts',
      find: `    await consumer.disconnect().catch(() => {})
    await producer.disconnect().catch(() => {})
`,
      replace: `    await producer.disconnect().catch(() => {})
    await consumer.disconnect().catch(() => {})
`,
    },
  ],
})
