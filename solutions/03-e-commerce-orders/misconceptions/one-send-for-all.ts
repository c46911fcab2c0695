import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'one send() takes however many messages there are',
    ru: 'один send() примет сколько угодно сообщений',
  },
  caughtBy: '3.2 sends more orders of one partition than fit into a batch',
  says: /larger than the max/,
  cause: 'error',
  edits: [
    {
      file: 'order-producer.ts',
      find: "    for (const message of messages) await producer.send({ topic: ctx.name('orders'), messages: [message], acks: -1 })\n",
      replace: "    await producer.send({ topic: ctx.name('orders'), messages, acks: -1 })\n",
    },
  ],
})
