import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a chain of promises keeps the calls in order: each is the then of the one before',
    ru: 'цепочка промисов сохраняет порядок вызовов: каждый следующий — это then предыдущего',
  },
  caughtBy: '1.3 an event that breaks the contract rejects the call and sends nothing of it',
  says: /passes the error of one call on/,
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
      replace: 'last.then(() => deliver(events.map((event) => messageOf(userEvent.parse(event)))))',
    },
    { file: 'producer.ts', find: 'last = sending.catch(() => {})', replace: 'last = sending' },
    {
      file: 'producer.ts',
      find: `      await last
`,
      replace: `      await last.catch(() => {})
`,
    },
  ],
})
