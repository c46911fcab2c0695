import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'since says when the queue has changed last',
    ru: 'since — когда очередь последний раз менялась',
  },
  caughtBy: '21.3 says after each change who waits in the region, and a tombstone where nobody does',
  says: /since when the first does/,
  edits: [{ file: 'waiting-room.ts', find: 'since: queue[0].since }', replace: 'since: queue.at(-1)!.since }' }],
})
