import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a call without events is a mistake of the caller',
    ru: 'вызов без событий — ошибка вызывающего',
  },
  caughtBy: '1.3 no events are nothing to send, and equal events are each sent',
  says: /an empty list is taken for an error/,
  edits: [
    {
      file: 'producer.ts',
      find: `      const messages = events.map((event) => messageOf(userEvent.parse(event)))
`,
      replace: `      if (events.length === 0) throw new Error('nothing to send')
      const messages = events.map((event) => messageOf(userEvent.parse(event)))
`,
    },
  ],
})
