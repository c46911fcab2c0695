import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'requests of one call may go side by side', ru: 'запросы одного вызова можно слать параллельно' },
  caughtBy: '17.1 a call may bring no example, or thousands, each once although an answer was lost',
  says: /side by side/,
  edits: [
    {
      file: 'sender.ts',
      find: `      for (let from = 0; from < messages.length; from += REQUEST_RECORDS) {
        const part = messages.slice(from, from + REQUEST_RECORDS)
        await this.#client.send({ topic: this.#ctx.name(this.#topic), acks: -1, messages: part })
      }`,
      replace: `      const client = this.#client
      const topic = this.#ctx.name(this.#topic)
      const starts = Array.from({ length: Math.ceil(messages.length / REQUEST_RECORDS) }, (_, n) => n * REQUEST_RECORDS)
      await Promise.all(
        starts.map((from) => client.send({ topic, acks: -1, messages: messages.slice(from, from + REQUEST_RECORDS) })),
      )`,
    },
  ],
})
