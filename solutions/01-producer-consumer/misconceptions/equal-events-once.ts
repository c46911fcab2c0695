import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an event that equals one that was sent is a repetition',
    ru: 'событие, равное уже отправленному, — это повтор',
  },
  caughtBy: '1.3 no events are nothing to send, and equal events are each sent',
  says: /Equal events are two events/,
  edits: [
    {
      file: 'producer.ts',
      find: `      const messages = events.map((event) => messageOf(userEvent.parse(event)))
`,
      replace: `      const different = new Map(events.map((event) => [JSON.stringify(event), event]))
      const messages = [...different.values()].map((event) => messageOf(userEvent.parse(event)))
`,
    },
  ],
})
