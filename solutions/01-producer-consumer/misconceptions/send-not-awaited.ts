import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'send() hands the event to the client, and the client will see to it',
    ru: 'send() передаёт событие клиенту, а дальше клиент разберётся сам',
  },
  caughtBy: '1.3 send resolves only when the broker has the events on all replicas in sync',
  says: /does not wait for the answer/,
  edits: [
    {
      file: 'producer.ts',
      find: 'for (const part of parts(messages)) await client.send({ topic: ctx.name(topic), acks: -1, messages: part })',
      replace: `for (const part of parts(messages))
        client.send({ topic: ctx.name(topic), acks: -1, messages: part }).catch(() => {})`,
    },
  ],
})
