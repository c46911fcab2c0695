import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a chain of promises goes on by itself', ru: 'цепочка промисов сама пойдёт дальше' },
  caughtBy: '23.1 a broken event or user rejects the call and sends nothing of it',
  says: /is told to another/,
  edits: [
    {
      file: 'collector.ts',
      find: 'await inTurn(events.map((event) => messageOf(key, eventSchema.parse(event))))',
      replace: 'await inTurn(() => events.map((event) => messageOf(key, eventSchema.parse(event))))',
    },
    {
      file: 'collector.ts',
      find: 'await inTurn([{ key: idSchema.parse(userId), value: null, timestamp: String(Math.floor(ctx.clock.now())) }])',
      replace: `const key = idSchema.parse(userId)
      await inTurn(() => [{ key, value: null, timestamp: String(Math.floor(ctx.clock.now())) }])`,
    },
    {
      file: 'collector.ts',
      find: 'function inTurn(messages: readonly Message[]): Promise<void> {',
      replace: 'function inTurn(make: () => readonly Message[]): Promise<void> {',
    },
    { file: 'collector.ts', find: 'last.then(() => deliver(messages))', replace: 'last.then(() => deliver(make()))' },
    {
      file: 'collector.ts',
      find: 'last = sending.catch(() => {}) // told to whoever made that call',
      replace: 'last = sending',
    },
  ],
})
