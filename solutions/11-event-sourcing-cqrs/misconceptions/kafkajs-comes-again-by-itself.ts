import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'kafkajs connects again by itself, whatever happened',
    ru: 'kafkajs переподключится сама, что бы ни случилось',
  },
  caughtBy: '11.4 answers from its read model while Kafka is away, and goes on afterwards',
  says: /does not read on by itself/,
  cause: 'deadline',
  edits: [
    {
      file: 'reader.ts',
      find: `    while (!signal.aborted) {
      // Nobody`,
      replace: `    {
      // Nobody`,
    },
    {
      file: 'reader.ts',
      find: `      const retry = { restartOnFailure: async () => false }
      const consumer = briefClient(this.#ctx).consumer({ groupId, allowAutoTopicCreation: false, retry, ...MEMBER })
      const over = new Promise((resolve) => {
        consumer.on(consumer.events.CRASH, resolve)
        signal`,
      replace: `      const consumer = this.#ctx.kafka.consumer({ groupId, allowAutoTopicCreation: false, ...MEMBER })
      const over = new Promise((resolve) => {
        signal`,
    },
  ],
})
