import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'sends that start in order arrive in order',
    ru: 'отправки, начатые по порядку, по порядку и приходят',
  },
  caughtBy: '1.3 events keep their order per key although a request was lost on its way',
  says: /Sends ran side by side/,
  edits: [
    { file: 'producer.ts', find: '{ idempotent: true, maxInFlightRequests: 1 }', replace: '{}' },
    {
      file: 'producer.ts',
      find: 'for (const part of parts(messages)) await client.send({ topic: ctx.name(topic), acks: -1, messages: part })',
      replace: `const open = client
      const topicName = ctx.name(topic)
      await Promise.all(messages.map((one) => open.send({ topic: topicName, acks: -1, messages: [one] })))`,
    },
  ],
})
