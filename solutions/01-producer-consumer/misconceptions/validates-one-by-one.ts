import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'checking each event just before it is sent is early enough',
    ru: 'достаточно проверить каждое событие прямо перед его отправкой',
  },
  caughtBy: '1.3 an event that breaks the contract rejects the call and sends nothing of it',
  says: /unexpected/,
  edits: [
    {
      file: 'producer.ts',
      find: `      const messages = events.map((event) => messageOf(userEvent.parse(event)))
      await producer.send({ topic: ctx.name(topic), acks: -1, messages })`,
      replace: `      for (const event of events)
        await producer.send({ topic: ctx.name(topic), acks: -1, messages: [messageOf(userEvent.parse(event))] })`,
    },
  ],
})
