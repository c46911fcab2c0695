import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an idempotent producer keeps the order by itself, so nothing needs to be awaited in between',
    ru: 'идемпотентный продюсер сам хранит порядок, и ждать между отправками незачем',
  },
  caughtBy: '21.1 writes a request once and in its turn although the answer of the broker is lost',
  says: /went out before the one ahead of it was answered/,
  edits: [
    {
      file: 'requests.ts',
      find: `    for (let from = 0; from < messages.length; from += TOGETHER) {
      await producer.send({ topic: ctx.name(TOPIC.requests), messages: messages.slice(from, from + TOGETHER) })
    }
`,
      replace: `    const sends: Promise<unknown>[] = []
    for (let from = 0; from < messages.length; from += TOGETHER) {
      sends.push(producer.send({ topic: ctx.name(TOPIC.requests), messages: messages.slice(from, from + TOGETHER) }))
    }
    await Promise.all(sends)
`,
    },
  ],
})
