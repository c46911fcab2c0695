import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'messages that are due together can be tried together',
    ru: 'сообщения с одинаковым сроком можно повторять одновременно',
  },
  caughtBy: '12.3 keeps the order of messages of one key that fail alike',
  says: /overtake each other/,
  edits: [
    {
      file: 'service.ts',
      find: `      for (const message of batch.messages) {
`,
      replace: `      const dueNow = batch.messages.filter((one) => countIn(one.headers, HEADER.due) <= ctx.clock.now())
      if (retried && dueNow.length === batch.messages.length) {
        await Promise.all(dueNow.map((message) => step({ topic, partition, message, retried })))
        return resolveOffset(batch.lastOffset())
      }
      for (const message of batch.messages) {
`,
    },
  ],
})
