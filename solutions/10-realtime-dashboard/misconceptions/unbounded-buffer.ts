import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'send sends',
    ru: 'send отправляет',
  },
  caughtBy: '10.5 a client that does not read slows nobody, and only so much waits for it',
  says: /has no bound/,
  edits: [
    {
      file: 'watcher.ts',
      find: 'if (waiting + change.length > MAX_WAITING_BYTES)',
      replace: 'if (waiting + change.length > MAX_WAITING_BYTES * 1_000_000)',
    },
  ],
})
