import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a request that was made will arrive', ru: 'раз запрос отправлен, он дойдёт' },
  caughtBy: '23.1 a call that the broker refuses is rejected, and the next one goes through',
  says: /The sending is not awaited/,
  edits: [
    {
      file: 'collector.ts',
      find: 'await inTurn(events.map((event) => messageOf(key, eventSchema.parse(event))))',
      replace: 'inTurn(events.map((event) => messageOf(key, eventSchema.parse(event)))).catch(() => {})',
    },
  ],
})
