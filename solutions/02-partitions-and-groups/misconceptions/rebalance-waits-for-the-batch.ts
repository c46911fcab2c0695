import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a member that learns of a rebalance while it works finishes its batch first',
    ru: 'участник, узнавший во время работы о ребалансировке, сначала доделывает пачку',
  },
  caughtBy: '2.5 sends heartbeats while it works, however long that takes',
  says: /the others have no partitions while it goes on/,
  cause: 'deadline',
  edits: [
    {
      file: 'member.ts',
      find: `      heartbeat().catch((error: unknown) => {
        if (isOver(error)) mine.over = error
      })`,
      replace: `      heartbeat().catch(() => {})`,
    },
  ],
})
