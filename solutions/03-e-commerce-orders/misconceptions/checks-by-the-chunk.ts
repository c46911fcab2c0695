import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a long list is checked and sent chunk by chunk, so that it need not be in memory twice',
    ru: 'длинный список проверяем и отправляем порциями, чтобы не держать его в памяти дважды',
  },
  caughtBy: '3.2 refuses orders before anything is sent if one of them breaks the contract, be it the last',
  says: /checked before the first is sent/,
  edits: [
    {
      file: 'order-producer.ts',
      find: '  const messages = placed.map(({ order, correlationId }) => ({',
      replace: '  const messageOf = ({ order, correlationId }: PlacedOrder) => ({',
    },
    {
      file: 'order-producer.ts',
      find: '    headers: { [CORRELATION_ID]: correlationId },\n  }))',
      replace: '    headers: { [CORRELATION_ID]: correlationId },\n  })',
    },
    {
      file: 'order-producer.ts',
      find: "    for (const message of messages) await producer.send({ topic: ctx.name('orders'), messages: [message], acks: -1 })\n",
      replace:
        "    for (let at = 0; at < placed.length; at += 100)\n      for (const message of placed.slice(at, at + 100).map(messageOf))\n        await producer.send({ topic: ctx.name('orders'), messages: [message], acks: -1 })\n",
    },
  ],
})
