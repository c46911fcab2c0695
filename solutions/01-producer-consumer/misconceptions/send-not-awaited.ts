import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'send() hands the event to the client, and the client will see to it',
    ru: 'send() передаёт событие клиенту, а дальше клиент разберётся сам',
  },
  caughtBy: '1.3 send resolves only when the broker has the events on all replicas in sync',
  says: /'resolved'[\s\S]*did not wait for the answer/,
  edits: [
    {
      file: 'producer.ts',
      find: 'await producer.send({ topic: ctx.name(topic), acks: -1, messages })',
      replace: 'producer.send({ topic: ctx.name(topic), acks: -1, messages }).catch(() => {})',
    },
  ],
})
