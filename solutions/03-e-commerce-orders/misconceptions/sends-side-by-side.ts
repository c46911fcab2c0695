import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an idempotent producer may send any number of requests at the same time',
    ru: 'идемпотентный продюсер может отправлять сколько угодно запросов одновременно',
  },
  caughtBy: '3.2 sends each order once, though answers are lost and calls overlap',
  says: /sends run side by side/,
  edits: [
    {
      file: 'order-producer.ts',
      find: "    for (const message of messages) await producer.send({ topic: ctx.name('orders'), messages: [message], acks: -1 })\n",
      replace:
        "    await Promise.all(\n      messages.map((message) => producer.send({ topic: ctx.name('orders'), messages: [message], acks: -1 })),\n    )\n",
    },
  ],
})
