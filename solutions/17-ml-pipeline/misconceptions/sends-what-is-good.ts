import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what is good can go ahead', ru: 'хорошее можно отправить' },
  caughtBy: '17.1 a broken example or id rejects the call and sends nothing of it',
  says: /broken one were sent/,
  edits: [
    {
      file: 'feed.ts',
      find: `      const messages = examples.map(({ orderId, example }) => {
        const value = exampleSchema.parse(example)
        return { key: idSchema.parse(orderId), value: JSON.stringify(value), timestamp: String(value.at) }
      })
      await sender.send(messages)`,
      replace: `      const messages: { key: string; value: string; timestamp: string }[] = []
      try {
        for (const { orderId, example } of examples) {
          const value = exampleSchema.parse(example)
          messages.push({ key: idSchema.parse(orderId), value: JSON.stringify(value), timestamp: String(value.at) })
        }
      } finally {
        await sender.send(messages)
      }`,
    },
  ],
})
