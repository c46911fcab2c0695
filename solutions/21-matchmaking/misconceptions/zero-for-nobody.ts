import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'nobody waits: zero',
    ru: 'никто не ждёт — значит, ноль',
  },
  caughtBy: '21.3 says after each change who waits in the region, and a tombstone where nobody does',
  says: /where nobody waits the value is null/,
  edits: [
    {
      file: 'waiting-room.ts',
      find: 'return queue[0] ? { waiting: queue.length, since: queue[0].since } : null',
      replace: 'return { waiting: queue.length, since: queue[0]?.since ?? 0 }',
    },
  ],
})
