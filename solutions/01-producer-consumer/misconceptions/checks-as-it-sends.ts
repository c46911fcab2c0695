import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'events are checked as a request is filled: nobody needs them all in memory',
    ru: 'события проверяются по мере заполнения запроса: незачем держать все в памяти',
  },
  caughtBy: '1.3 an event that breaks the contract rejects the call and sends nothing of it',
  says: /check all events of a call/,
  edits: [
    {
      file: 'producer.ts',
      find: `      const messages = events.map((event) => messageOf(userEvent.parse(event)))
`,
      replace: `      function* messages() {
        for (const event of events) yield messageOf(userEvent.parse(event))
      }
`,
    },
    {
      file: 'producer.ts',
      find: 'last.then(() => deliver(messages))',
      replace: 'last.then(() => deliver(messages()))',
    },
    {
      file: 'producer.ts',
      find: 'async function deliver(messages: readonly Message[])',
      replace: 'async function deliver(messages: Iterable<Message>)',
    },
    {
      file: 'producer.ts',
      find: 'function* parts(messages: readonly Message[])',
      replace: 'function* parts(messages: Iterable<Message>)',
    },
  ],
})
