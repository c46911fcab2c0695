import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is good of a call can be sent before the rest is refused',
    ru: 'хорошее из вызова можно отправить до отказа остальному',
  },
  caughtBy: '23.1 a broken event or user rejects the call and sends nothing of it',
  says: /Events before the broken one were sent/,
  edits: [
    {
      file: 'collector.ts',
      find: '      await inTurn(events.map((event) => messageOf(key, eventSchema.parse(event))))',
      replace: `      const good = events.filter((event) => eventSchema.safeParse(event).success)
      await inTurn(good.map((event) => messageOf(key, event)))
      eventSchema.array().parse(events)`,
    },
  ],
})
