import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'each request is checked before it is sent', ru: 'каждый запрос проверяют перед отправкой' },
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
      replace: `      for (let from = 0; from < examples.length; from += 1_000) {
        const messages = examples.slice(from, from + 1_000).map(({ orderId, example }) => {
          const value = exampleSchema.parse(example)
          return { key: idSchema.parse(orderId), value: JSON.stringify(value), timestamp: String(value.at) }
        })
        await sender.send(messages)
      }`,
    },
  ],
})
