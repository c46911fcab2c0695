import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'sends that start in order arrive in order',
    ru: 'отправки, начатые по порядку, по порядку и приходят',
  },
  caughtBy: '1.3 events keep their order per key although a request was lost on its way',
  says: /each key in one partition and in their order/,
  edits: [
    { file: 'producer.ts', find: '{ idempotent: true, maxInFlightRequests: 1 }', replace: '{}' },
    {
      file: 'producer.ts',
      find: 'await producer.send({ topic: ctx.name(topic), acks: -1, messages })',
      replace:
        'await Promise.all(messages.map((message) => producer.send({ topic: ctx.name(topic), acks: -1, messages: [message] })))',
    },
  ],
})
