import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'checking each event just before it is sent is early enough',
    ru: 'достаточно проверить каждое событие прямо перед его отправкой',
  },
  caughtBy: '1.3 an event that breaks the contract rejects the call and sends nothing of it',
  says: /check all events of a call/,
  edits: [
    {
      file: 'producer.ts',
      find: `      const messages = events.map((event) => messageOf(userEvent.parse(event)))
`,
      replace: '',
    },
    {
      file: 'producer.ts',
      find: 'last.then(() => deliver(messages))',
      replace: `last.then(async () => {
        for (const event of events) await deliver([messageOf(userEvent.parse(event))])
      })`,
    },
  ],
})
