import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a rebalance waits for a member as long as its session is',
    ru: 'ребалансировка ждёт участника столько, сколько длится его сессия',
  },
  caughtBy: '2.5 sends heartbeats while it works, however long that takes',
  says: /it has to be longer than the work/,
  edits: [
    {
      file: 'member.ts',
      find: 'Math.max(60_000, 2 * workMs)',
      replace: 'sessionTimeoutMs',
    },
  ],
})
