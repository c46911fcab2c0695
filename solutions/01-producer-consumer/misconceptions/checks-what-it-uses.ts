import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the key and the type are what the producer needs, so these it checks',
    ru: 'продюсеру нужны ключ и тип, их он и проверяет',
  },
  caughtBy: '1.3 an event that breaks the contract rejects the call and sends nothing of it',
  says: /a time before the epoch/,
  edits: [
    {
      file: 'producer.ts',
      find: `      const messages = events.map((event) => messageOf(userEvent.parse(event)))
`,
      replace: `      const used = userEvent.pick({ userId: true, type: true })
      const messages = events.map((event) => messageOf({ ...event, ...used.parse(event) }))
`,
    },
  ],
})
