import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an idempotent producer may send any number of requests at the same time',
    ru: 'идемпотентный продюсер может отправлять сколько угодно запросов одновременно',
  },
  caughtBy: '3.2 sends each order once, though the answer of a produce request is lost',
  edits: [
    {
      file: 'order-producer.ts',
      find: "await producer.send({ topic: ctx.name('orders'), messages, acks: -1 })",
      replace:
        "await Promise.all(\n      messages.map((message) => producer.send({ topic: ctx.name('orders'), messages: [message], acks: -1 })),\n    )",
    },
  ],
})
