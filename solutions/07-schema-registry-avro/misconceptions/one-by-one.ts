import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is fine is sent, and the rest is refused',
    ru: 'годное отправляем, остальное отвергаем',
  },
  caughtBy: '7.3 an event that the schema does not allow rejects its call, and nothing of it is sent',
  says: /of a call that was rejected/,
  edits: [
    {
      file: 'producer.ts',
      find: `      const messages = events.map((event) => ({
        key: (event as { userId: string }).userId,
        value: Buffer.concat([prefix, type.toBuffer(event)]),
      }))
      // One at a time: of sends that overlap, kafkajs gives the numbers of one that failed to another.
      const sending = last.then(() => client.send({ topic: ctx.name(TOPIC), acks: -1, messages }))
`,
      replace: `      const sendAll = async () => {
        for (const event of events) {
          const value = Buffer.concat([prefix, type.toBuffer(event)])
          const messages = [{ key: (event as { userId: string }).userId, value }]
          await client.send({ topic: ctx.name(TOPIC), acks: -1, messages })
        }
      }
      const sending = last.then(sendAll)
`,
    },
  ],
})
