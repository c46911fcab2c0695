import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'one heartbeat in time is enough: every 0.6 of the session',
    ru: 'достаточно одного heartbeat вовремя: каждые 0,6 сессии',
  },
  caughtBy: '2.3 sends three heartbeats a session or more, with a partition and without',
  says: /sends at least three heartbeats in its session of \d+ ms, while it has nothing to do/,
  edits: [
    {
      file: 'member.ts',
      find: 'Math.floor(sessionTimeoutMs / 10)',
      replace: 'Math.floor(sessionTimeoutMs * 0.6)',
    },
  ],
})
