import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who waits no longer is cancelled',
    ru: 'кто больше не ждёт, тот отменён',
  },
  caughtBy: '21.5 answers a cancellation that comes after the match with not-waiting, and the match stands',
  says: /cancelled is not true/,
  edits: [
    {
      file: 'desk.ts',
      find: `{ type: 'not-waiting', ticket }, timestamp)`,
      replace: `{ type: 'cancelled', ticket }, timestamp)`,
    },
  ],
})
